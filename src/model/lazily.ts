import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * A package that is loaded when it is first asked for: a check should not wait for what only a few commands use.
 * `Package` is `typeof import('name')`;
 * it must have a CommonJS form, for the oldest Node that is served warns of others.
 */
export function lazily<Package>(name: string): () => Package {
  let loaded: { readonly it: Package } | null = null;
  return () => {
    loaded ??= { it: load(name) };
    return loaded.it;
  };
}

/** Whether this Node loads an ES module in the middle of a call without a warning: from 22.13 on. */
const canLoadModules = ((): boolean => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13);
})();

/**
 * The same for a package that is an ES module only. Where this Node would warn of that, it is loaded at once by `start`.
 * What keeps it from being loaded is thrown when it is asked for.
 */
export async function lazilyModule<Package>(name: string, start: () => Promise<Package>): Promise<() => Package> {
  if (canLoadModules) return lazily<Package>(name);
  try {
    const it = await start();
    return () => it;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
