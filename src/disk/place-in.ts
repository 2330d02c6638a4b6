import { realpathSync } from 'node:fs';
import path from 'node:path';

/** An existing path relative to the real folder `root`, with `/`; empty for the root itself, null outside it. */
export function placeIn(root: string, given: string): string | null {
  const relative = path.relative(root, realpathSync(given));
  if (relative.startsWith('..') || path.isAbsolute(relative)) return null;
  return relative.replaceAll('\\', '/');
}
