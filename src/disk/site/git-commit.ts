import { execFileSync } from 'node:child_process';

/** The commit that the folder stands at, with `+` where something was changed since; null outside git. */
export function gitCommit(folder: string): string | null {
  try {
    const commit = git(folder, ['rev-parse', '--short=12', 'HEAD']);
    return git(folder, ['status', '--porcelain', '--', '.']) === '' ? commit : `${commit}+`;
  } catch {
    return null;
  }
}

function git(folder: string, words: readonly string[]): string {
  return execFileSync('git', [...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 5000,
  }).trim();
}
