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
