import { type Zippable, zipSync } from 'fflate';

/** The time of every entry: the same files make the same bytes. */
const mtime = new Date(1980, 0, 1);

/** A zip of these files, the same bytes for the same files. */
export function zipOf(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const tree: Zippable = {};
  for (const { path, bytes } of files) tree[path] = [bytes, { mtime, level: 9 }];
  return zipSync(tree);
}
