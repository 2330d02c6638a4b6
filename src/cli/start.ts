import type { Io } from './command.ts';
import { version } from './version.ts';

/**
 * Runs one command line and returns its exit code. The version is told without loading anything else; the rest of the
 * program is loaded when it is needed.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [word] = argv;
  if (argv.length === 1 && (word === '--version' || word === '-V')) {
    io.out(`${version}\n`);
    return 0;
  }
  const program = await import('./main.ts');
  return program.main(argv, io);
}
