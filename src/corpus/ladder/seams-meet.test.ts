import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, responseLevels } from '#model';
import type { Ladder } from './ladder.ts';
import { closedTop, seamsOf } from './seams.ts';

/** Thresholds of four levels, in order, no two nearer than a gauge can tell. */
const thresholds = fc
  .uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 4, maxLength: 4 })
  .map((numbers) => numbers.map((number) => number / 10).toSorted((a, b) => a - b));

const kinds = fc.constantFrom('rising', 'falling', 'lower ends only');

/** Level 4 to 1 from the mildest threshold to the worst, as a careful writer would write them. */
function intervals(numbers: readonly number[], kind: string): Interval[] {
  return numbers.map((number, index) => {
    const next = numbers[index + 1];
    if (kind === 'falling') {
      const below = numbers[index - 1];
      // Less is worse: the numbers are read from the largest down.
      return { ...(below === undefined ? {} : { min: below }), max: number, minInclusive: true, maxInclusive: false };
    }
    const isOpen = next === undefined || kind !== 'rising';
    return { min: number, ...(isOpen ? {} : { max: next }), minInclusive: true, maxInclusive: false };
  });
}

function ladderOf(numbers: readonly number[], kind: string): Ladder {
  const made = intervals(numbers, kind);
  const highestFirst = kind === 'falling' ? made : made.toReversed();
  const rungs = highestFirst.flatMap((interval, index) => {
    const level = responseLevels[index];
    return level === undefined
      ? []
      : [{ level, name: String(level), interval, isJoint: false, pointer: String(index) }];
  });
  return { metric: '水位', at: null, window: null, unit: 'm', written: { unit: 'm', factor: 1 }, rungs };
}

function withRung(ladder: Ladder, index: number, change: (interval: Interval) => Interval): Ladder {
  const rungs = ladder.rungs.map((rung, at) => (at === index ? { ...rung, interval: change(rung.interval) } : rung));
  return { ...ladder, rungs };
}

test('levels that meet have no flaw, whichever way the metric goes', () => {
  fc.assert(
    fc.property(thresholds, kinds, (numbers, kind) => {
      const ladder = ladderOf(numbers, kind);
      expect(seamsOf(ladder)).toEqual([]);
      expect(closedTop(ladder)).toBeNull();
    }),
  );
});

test('an upper end that is moved is a hole, an overlap or a wrong order', () => {
  fc.assert(
    fc.property(
      thresholds,
      fc.integer({ min: 1, max: 3 }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (numbers, index, by) => {
        fc.pre(Math.abs(by) > 0.01);
        const ladder = ladderOf(numbers, 'rising');
        const moved = withRung(ladder, index, (interval) => ({ ...interval, max: (interval.max ?? 0) + by }));
        const [seam] = seamsOf(moved);
        expect(seam).toBeDefined();
        if (seam?.kind === 'gap') expect(by).toBeLessThan(0);
        if (seam?.kind === 'overlap') expect(by).toBeGreaterThan(0);
      },
    ),
  );
});

test('two levels swapped are in the wrong order', () => {
  fc.assert(
    fc.property(thresholds, fc.integer({ min: 0, max: 2 }), (numbers, index) => {
      const ladder = ladderOf(numbers, 'rising');
      const [first, second] = [ladder.rungs[index]?.interval, ladder.rungs[index + 1]?.interval];
      if (first === undefined || second === undefined) throw new Error('no such rung');
      const swapped = withRung(
        withRung(ladder, index, () => second),
        index + 1,
        () => first,
      );
      expect(seamsOf(swapped).map(({ kind }) => kind)).toEqual(['order']);
    }),
  );
});
