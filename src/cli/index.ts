export { exitCode, type Io } from './command.ts';
export { main } from './start.ts';
