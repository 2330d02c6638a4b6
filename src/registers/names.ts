import type { Span } from '#model';
import type { JurisdictionTree } from './jurisdiction-tree.ts';
import { buildMentionFinder, type Mention } from './mentions.ts';
import type { NamedKind, Naming, Resolution } from './named.ts';
import { type Ranking, rankingOf } from './ranking.ts';

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
  const rankings = new Map<string, Map<number, Ranking>>();
  const rankingFor = (written: string, kinds: readonly NamedKind[] | null): Ranking => {
    const bearers = index.get(written);
    if (bearers === undefined) return rankedNowhere;
    const ofName = rankings.get(written) ?? new Map<number, Ranking>();
    if (ofName.size === 0) rankings.set(written, ofName);
    const key = kinds === null ? everyKind : setOf(kinds);
    const known = ofName.get(key);
    if (known !== undefined) return known;
    const wanted = kinds === null ? bearers : bearers.filter(({ target }) => kinds.includes(target.kind));
    const ranking = rankingOf(wanted, tree);
    ofName.set(key, ranking);
    return ranking;
  };
  let finder: ((text: string) => readonly { name: string; span: Span }[]) | null = null;
  return {
    resolve: (written, kinds, from) => rankingFor(written, kinds)(from),
    namings: index,
    known: (kinds) =>
      [...index]
        .filter(([, bearers]) => bearers.some(({ target }) => kinds.includes(target.kind)))
        .map(([name]) => name),
    mentionsIn: (text, from) => {
      finder ??= buildMentionFinder(index);
      return finder(text).map(({ name, span }) => ({ name, span, meaning: rankingFor(name, null)(from) }));
    },
  };
}

const unknown: Resolution = { kind: 'unknown' };

/** A name that nothing bears. */
const rankedNowhere: Ranking = () => unknown;

const everyKind = -1;

/** A bit for each kind, so that a set of kinds is a number. */
const bits: Readonly<Record<NamedKind, number>> = {
  jurisdiction: 1,
  unit: 2,
  post: 4,
  team: 8,
  supply: 16,
  depot: 32,
  expert: 64,
  law: 128,
  shelter: 256,
  risk: 512,
  plan: 1024,
};

function setOf(kinds: readonly NamedKind[]): number {
  let set = 0;
  for (const kind of kinds) set |= bits[kind];
  return set;
}
