import os from 'node:os';
import path from 'node:path';
import type { Io } from './command.ts';

/** What turns the cache off. */
const off = ['0', 'off', 'no', 'false'];

/**
 * The folder in which what was read is kept between runs: `BEIYU_CACHE`, else the user's own folder for caches; null
 * where it is turned off. Never in the workspace: what came with it would be believed.
 */
export function cacheFrom({ env, cwd }: Pick<Io, 'env' | 'cwd'>): string | null {
  const asked = env['BEIYU_CACHE']?.trim() ?? '';
  if (off.includes(asked.toLowerCase())) return null;
  return asked === '' ? usualFolder(env) : path.resolve(cwd, asked);
}

/** XDG on Linux, the system's own places on macOS and Windows; null where the user has no home, as in a container. */
function usualFolder(env: Io['env']): string | null {
  const home = homeFolder();
  if (home === null) return null;
  switch (process.platform) {
    case 'win32':
      return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), 'beiyu', 'Cache');
    case 'darwin':
      return path.join(home, 'Library', 'Caches', 'beiyu');
    default:
      return path.join(env['XDG_CACHE_HOME'] || path.join(home, '.cache'), 'beiyu');
  }
}

function homeFolder(): string | null {
  try {
    return os.homedir();
  } catch {
    return null;
  }
}
