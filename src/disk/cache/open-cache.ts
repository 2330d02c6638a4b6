import { FactsCache } from './facts-cache.ts';
import { readerIdentity } from './reader-identity.ts';

/** A larger library is mostly checked whole, on a server: there what a cache takes to write is not won back. */
const mostFiles = 1000;

/** The cache of a workspace in `folder`; null where none is wanted, the workspace is large or the program unbuilt. */
export function openCache(folder: string | null, root: string, files: readonly string[]): FactsCache | null {
  if (folder === null || files.length > mostFiles) return null;
  const identity = readerIdentity();
  return identity === null ? null : new FactsCache(folder, root, identity);
}
