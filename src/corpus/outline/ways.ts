import type { Plan, Section } from '#model';
import { wayOf } from './numbered.ts';

/** Headings that are numbered otherwise than those which they stand beside. */
export interface MixedWays {
  /** One for each other way, in the order of the text. */
  readonly others: readonly Section[];
  /** The first heading of the way that most are numbered in. */
  readonly usual: Section;
  /** Whether they share a parent; else they are of one rank under different parents. */
  readonly beside: boolean;
}

/** Where a plan numbers headings of one rank in more than one way. */
export function mixedWays({ sections }: Pick<Plan, 'sections'>): MixedWays[] {
  const numbered = sections.filter((section) => wayOf(section) !== null);
  const mixed: MixedWays[] = [];
  for (const siblings of Map.groupBy(numbered, ({ parent }) => parent).values()) {
    const found = partOf(siblings, true);
    if (found !== null) mixed.push(found);
  }
  if (mixed.length > 0) return mixed;
  const ranks = Map.groupBy(numbered, (section) => rankOf(sections, section));
  return [...ranks.values()].flatMap((rank) => partOf(rank, false) ?? []);
}

/** How many numbered headings stand around a section. */
function rankOf(sections: readonly Section[], section: Section): number {
  let rank = 0;
  for (let here = sections[section.parent]; here !== undefined; here = sections[here.parent])
    if (wayOf(here) !== null) rank += 1;
  return rank;
}

function partOf(together: readonly Section[], beside: boolean): MixedWays | null {
  const ways = [...Map.groupBy(together, wayOf).values()].toSorted((a, b) => b.length - a.length);
  const [usual, ...others] = ways;
  const [first] = usual ?? [];
  if (first === undefined || others.length === 0) return null;
  const firsts = others.flatMap((way) => (beside ? way : way.slice(0, 1)));
  return { others: firsts.toSorted((a, b) => a.index - b.index), usual: first, beside };
}
