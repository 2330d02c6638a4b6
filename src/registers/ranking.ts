import type { JurisdictionTree } from './jurisdiction-tree.ts';
import type { Naming, Resolution } from './named.ts';

/** What a name means, seen from a jurisdiction. */
export type Ranking = (from: string | null) => Resolution;

/**
 * Prepares the bearers of one name to be ranked: current names before former ones; among equals the nearest
 * jurisdiction wins; two as near are ambiguous. A short name that every county has is looked up by place, not by
 * going through all its bearers.
 */
export function rankingOf(bearers: readonly Naming[], tree: JurisdictionTree): Ranking {
  const current = bearers.filter(({ how }) => how !== 'former');
  const pool = current.length > 0 ? current : bearers;
  if (pool.length < 2) {
    const only = meaningOf(pool);
    return () => only;
  }
  const byPlace = Map.groupBy(pool, ({ target }) => target.jurisdiction);
  const known = new Map<string | null, Resolution>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const meaning = meaningOf(nearestOf(pool, byPlace, from, tree));
    known.set(from, meaning);
    return meaning;
  };
}

function meaningOf(nearest: readonly Naming[]): Resolution {
  const [first] = nearest;
  if (first === undefined) return { kind: 'unknown' };
  if (nearest.length > 1) return { kind: 'ambiguous', targets: nearest.map(({ target }) => target) };
  if (first.how === 'former') return { kind: 'retired', target: first.target, until: first.until ?? null };
  return { kind: 'found', target: first.target };
}

/** Those in the same jurisdiction, else in the one around it, …; else those that lie inside; else all. */
function nearestOf(
  pool: readonly Naming[],
  byPlace: ReadonlyMap<string | null, readonly Naming[]>,
  from: string | null,
  tree: JurisdictionTree,
): readonly Naming[] {
  if (from === null) return pool;
  for (const place of tree.outwards(from)) {
    const there = byPlace.get(place);
    if (there !== undefined) return there;
  }
  const inside = pool.filter(
    ({ target: { jurisdiction } }) => jurisdiction !== null && tree.isWithin(jurisdiction, from),
  );
  return inside.length > 0 ? inside : pool;
}
