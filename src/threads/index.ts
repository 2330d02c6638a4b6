export { type Helpers, startHelpers, type ThreadOptions } from './helpers.ts';
