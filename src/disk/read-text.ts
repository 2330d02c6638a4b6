import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

/** The text of any one file, or null when it cannot be read. */
export function readText(full: string): string | null {
  try {
    return readFileSync(full, 'utf8');
  } catch {
    return null;
  }
}

/** What stands at a path. A folder with nothing but hidden files in it is empty. */
export function standsAt(full: string): 'nothing' | 'file' | 'empty folder' | 'folder' {
  if (!existsSync(full)) return 'nothing';
  if (!statSync(full).isDirectory()) return 'file';
  return readdirSync(full).some((name) => !name.startsWith('.')) ? 'folder' : 'empty folder';
}

/** The bytes of any one file, or null when it cannot be read. */
export function readBytes(full: string): Uint8Array | null {
  try {
    return readFileSync(full);
  } catch {
    return null;
  }
}
