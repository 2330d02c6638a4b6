import type { Entry } from './entry.ts';

/** The tree of jurisdictions: province, city, county, township, village. Ids throughout. */
export interface JurisdictionTree {
  /** The id of the jurisdiction that is called so (id, name or short name), or null. */
  readonly idOf: (name: string) => string | null;
  readonly entryOf: (id: string) => Entry<'jurisdictions'> | null;
  /** The jurisdiction itself, then what holds it, outwards to the root. */
  readonly outwards: (id: string) => readonly string[];
  readonly childrenOf: (id: string) => readonly string[];
  /** Whether `id` is `ancestor` or lies within it. */
  readonly isWithin: (id: string, ancestor: string) => boolean;
}

/** Links the jurisdictions by their `parent`; an unknown parent makes a root, a circle is cut. */
export function buildJurisdictionTree(entries: readonly Entry<'jurisdictions'>[]): JurisdictionTree {
  const byId = new Map(entries.map((entry) => [entry.data.id, entry]));
  const names = namesOf(entries);
  const idOf = (name: string): string | null => names.get(name) ?? null;
  const parents = new Map<string, string>();
  for (const { data } of entries) {
    const parent = data.parent === undefined ? null : idOf(data.parent);
    if (parent !== null && parent !== data.id) parents.set(data.id, parent);
  }
  const children = Map.groupBy(parents.keys(), (id) => parents.get(id) ?? '');
  const paths = new Map<string, readonly string[]>();
  const outwards = (id: string): readonly string[] => {
    const path = paths.get(id) ?? pathFrom(id, parents);
    paths.set(id, path);
    return path;
  };
  return {
    idOf,
    entryOf: (id) => byId.get(id) ?? null,
    outwards,
    childrenOf: (id) => children.get(id) ?? [],
    isWithin: (id, ancestor) => outwards(id).includes(ancestor),
  };
}

function namesOf(entries: readonly Entry<'jurisdictions'>[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { data } of entries) {
    for (const name of [data.id, data.name, ...(data.short_names ?? [])])
      if (!names.has(name)) names.set(name, data.id);
  }
  return names;
}

function pathFrom(id: string, parents: ReadonlyMap<string, string>): string[] {
  const path: string[] = [];
  let here: string | undefined = id;
  while (here !== undefined && !path.includes(here)) {
    path.push(here);
    here = parents.get(here);
  }
  return path;
}
