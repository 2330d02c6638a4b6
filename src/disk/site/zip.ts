import type { Zippable } from 'fflate';
import { lazily } from '#model';

const fflate = lazily<typeof import('fflate')>('fflate');

/** The time of every entry: the same files make the same bytes. */
const mtime = new Date(1980, 0, 1);

/** A zip of these files, the same bytes for the same files. */
export function zipOf(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const tree: Zippable = {};
  for (const { path, bytes } of files) tree[path] = [bytes, { mtime, level: 9 }];
  return fflate().zipSync(tree);
}

/** The words of a Word document, without its marks, which may stand in the middle of a word. */
export function textOfDocx(bytes: Uint8Array): string {
  const { strFromU8, unzipSync } = fflate();
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, content]) =>
      strFromU8(content)
        .replaceAll('</w:p>', '\n')
        .replaceAll(/<[^>]*>/g, ''),
    )
    .join('\n');
}
