import { similarity } from './similarity.ts';

/** Something that stands in a text in an order and may be reworded. */
export interface Matchable {
  /** Its meaning in canonical form. */
  readonly text: string;
  /** The part of the document that it stands in: things of one part are matched first. */
  readonly group: string;
  /** What else speaks for two being one: who acts and by when. */
  readonly hint: string;
}

/** How like one another texts must be to count as one, in the same part and elsewhere. */
const alike = { near: 0.45, far: 0.8 };
const sameHint = 0.2;

export interface Matched<Thing> {
  readonly pairs: readonly (readonly [Thing, Thing])[];
  readonly removed: readonly Thing[];
  readonly added: readonly Thing[];
}

/**
 * Matches what stands in two versions: first what is the same in the same part, then the same elsewhere, then the most
 * alike. Each thing is matched once. Only things that changed are compared with one another, so it stays quick.
 */
export function matchAll<Thing extends Matchable>(before: readonly Thing[], after: readonly Thing[]): Matched<Thing> {
  const pairs: (readonly [Thing, Thing])[] = [];
  let old = before;
  let now = after;
  for (const key of [(thing: Thing): string => `${thing.group}\n${thing.text}`, (thing: Thing): string => thing.text]) {
    const found = matchBy(old, now, key);
    pairs.push(...found.pairs);
    old = found.removed;
    now = found.added;
  }
  const rest = matchAlike(old, now);
  const order = new Map(after.map((thing, index) => [thing, index]));
  const all = [...pairs, ...rest.pairs].toSorted(([, a], [, b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { pairs: all, removed: rest.removed, added: rest.added };
}

function matchBy<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  key: (thing: Thing) => string,
): Matched<Thing> {
  const waiting = new Map<string, Thing[]>();
  for (const thing of before) {
    const queue = waiting.get(key(thing));
    if (queue === undefined) waiting.set(key(thing), [thing]);
    else queue.push(thing);
  }
  const pairs: (readonly [Thing, Thing])[] = [];
  const added: Thing[] = [];
  for (const thing of after) {
    const was = waiting.get(key(thing))?.shift();
    if (was === undefined) added.push(thing);
    else pairs.push([was, thing]);
  }
  const kept = new Set(pairs.map(([was]) => was));
  return { pairs, removed: before.filter((thing) => !kept.has(thing)), added };
}

function matchAlike<Thing extends Matchable>(before: readonly Thing[], after: readonly Thing[]): Matched<Thing> {
  const scored = before.flatMap((was) =>
    after.flatMap((now) => {
      const score = similarity(was.text, now.text) + (was.hint !== '' && was.hint === now.hint ? sameHint : 0);
      const isNear = was.group === now.group;
      return score >= (isNear ? alike.near : alike.far) ? [{ was, now, score: score + (isNear ? 1 : 0) }] : [];
    }),
  );
  const usedBefore = new Set<Thing>();
  const usedAfter = new Set<Thing>();
  const pairs: (readonly [Thing, Thing])[] = [];
  for (const { was, now } of scored.toSorted((a, b) => b.score - a.score)) {
    if (usedBefore.has(was) || usedAfter.has(now)) continue;
    usedBefore.add(was);
    usedAfter.add(now);
    pairs.push([was, now]);
  }
  return {
    pairs,
    removed: before.filter((thing) => !usedBefore.has(thing)),
    added: after.filter((thing) => !usedAfter.has(thing)),
  };
}

/** The pairs that changed their order: those outside the longest run that kept it. */
export function outOfOrder<Thing>(
  pairs: readonly (readonly [Thing, Thing])[],
  place: (thing: Thing) => number,
): Set<Thing> {
  const sequence = pairs.toSorted(([, a], [, b]) => place(a) - place(b));
  const kept = longestRising(sequence.map(([was]) => place(was)));
  return new Set(sequence.flatMap(([, now], index) => (kept.has(index) ? [] : [now])));
}

/** Indexes of a longest strictly rising subsequence (patience sorting). */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}
