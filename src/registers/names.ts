import type { Span } from '#model';
import type { JurisdictionTree } from './jurisdiction-tree.ts';
import { buildMentionFinder, type Mention } from './mentions.ts';
import type { Named, NamedKind, Naming, Resolution } from './named.ts';

/** Finds what a name means, from a jurisdiction outwards. */
export interface Names {
  /** `from` is the id of the jurisdiction in which the name was written. */
  readonly resolve: (written: string, kinds: readonly NamedKind[], from: string | null) => Resolution;
  /** Every name that stands in a text: the longest match at each place, left to right. */
  readonly mentionsIn: (text: string, from: string | null) => readonly Mention[];
  /** All names of these kinds, for suggestions. */
  readonly known: (kinds: readonly NamedKind[]) => readonly string[];
  readonly namings: ReadonlyMap<string, readonly Naming[]>;
}

/** Indexes the names once; looking one up is a map access and a ranking of its few bearers. */
export function buildNames(namings: readonly (readonly [string, Naming])[], tree: JurisdictionTree): Names {
  const index = new Map<string, Naming[]>();
  for (const [name, naming] of namings) {
    const bearers = index.get(name);
    if (bearers === undefined) index.set(name, [naming]);
    else if (!bearers.some(({ target }) => target === naming.target)) bearers.push(naming);
  }
  const resolve: Names['resolve'] = (written, kinds, from) =>
    rank(
      (index.get(written) ?? []).filter(({ target }) => kinds.includes(target.kind)),
      from,
      tree,
    );
  let finder: ((text: string) => readonly { name: string; span: Span }[]) | null = null;
  return {
    resolve,
    namings: index,
    known: (kinds) =>
      [...index]
        .filter(([, bearers]) => bearers.some(({ target }) => kinds.includes(target.kind)))
        .map(([name]) => name),
    mentionsIn: (text, from) => {
      finder ??= buildMentionFinder(index);
      return finder(text).map(({ name, span }) => ({ name, span, meaning: rank(index.get(name) ?? [], from, tree) }));
    },
  };
}

/** Current names before former ones; among equals the nearest jurisdiction wins; two as near are ambiguous. */
function rank(bearers: readonly Naming[], from: string | null, tree: JurisdictionTree): Resolution {
  const current = bearers.filter(({ how }) => how !== 'former');
  const pool = current.length > 0 ? current : bearers;
  const nearest = nearestOf(pool, from, tree);
  const [first] = nearest;
  if (first === undefined) return { kind: 'unknown' };
  if (nearest.length > 1) return { kind: 'ambiguous', targets: nearest.map(({ target }) => target) };
  if (first.how === 'former') return { kind: 'retired', target: first.target, until: first.until ?? null };
  return { kind: 'found', target: first.target };
}

function nearestOf(bearers: readonly Naming[], from: string | null, tree: JurisdictionTree): Naming[] {
  if (bearers.length < 2) return [...bearers];
  const distances = bearers.map(({ target }) => distance(target, from, tree));
  const least = Math.min(...distances);
  return bearers.filter((_, index) => distances[index] === least);
}

const inside = 100;
const elsewhere = 1000;

/** 0 in the same jurisdiction, 1 in the one around it, …; then what lies inside; then the rest. */
function distance(target: Named, from: string | null, tree: JurisdictionTree): number {
  if (from === null || target.jurisdiction === null) return elsewhere;
  const outwards = tree.outwards(from).indexOf(target.jurisdiction);
  if (outwards >= 0) return outwards;
  return tree.isWithin(target.jurisdiction, from) ? inside : elsewhere;
}
