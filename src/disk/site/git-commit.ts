import { execFileSync } from 'node:child_process';

/**
 * The last commit that changed something in the folder, with `+` where something was changed since; null outside git.
 * What else lies in the repository must not change a handbook.
 */
export function gitCommit(folder: string): string | null {
  try {
    const commit = git(folder, ['log', '-1', '--format=%H', '--', '.']).slice(0, 12);
    if (commit === '') return null;
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
