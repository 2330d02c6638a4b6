import { describe, expect, test } from 'vitest';
import type { Interval, ResponseLevel } from '#model';
import type { Ladder } from './ladder.ts';
import { closedTop, seamsOf } from './seams.ts';
import { showInterval } from './show-interval.ts';

/** `≥94`, `92–93.5`, `<3`, `[1,2]` highest level first. */
function interval(text: string): Interval {
  const range = /^(\[)?([\d.]+)[–,]([\d.]+)(\])?$/.exec(text);
  if (range !== null)
    return { min: Number(range[2]), max: Number(range[3]), minInclusive: true, maxInclusive: range[4] !== undefined };
  const value = Number(text.slice(1));
  if (/^[≥>]/.test(text)) return { min: value, minInclusive: text.startsWith('≥'), maxInclusive: false };
  return { max: value, minInclusive: false, maxInclusive: text.startsWith('≤') };
}

function ladder(unit: string, ...written: readonly string[]): Ladder {
  const levels: readonly ResponseLevel[] = [1, 2, 3, 4];
  const rungs = written.flatMap((text, index) => {
    const level = levels[index];
    return level === undefined || text === ''
      ? []
      : [{ level, name: String(level), interval: interval(text), isJoint: false, pointer: '' }];
  });
  return { metric: '水位', at: null, window: null, unit, written: { unit: '', factor: 1 }, rungs };
}

const found = (one: Ladder): string[] =>
  seamsOf(one).map(
    ({ kind, lower, upper, between }) => `${kind} ${lower.name}/${upper.name} ${showInterval(between, one)}`,
  );

describe('seams', () => {
  test.each([
    ['whole', 'm', ['≥94', '92–94', '90–92', '88–90'], []],
    ['only lower ends: the highest that fits counts', 'm', ['≥94', '≥92', '≥90'], []],
    ['less is worse', 'd', ['<2', '2–3', '3–5', '5–7'], []],
    ['people are counted', '人', ['≥30', '[10,29]', '[3,9]', '≤2'], []],
    ['a hole', 'm', ['≥94', '92–93.5', '90–92'], ['gap 2/1 93.5–94']],
    ['a hole below, less is worse', 'd', ['<2', '3–5', '5–7'], ['gap 2/1 2–3']],
    ['a hole where a level does not use the metric', 'm', ['≥94', '', '90–92'], ['gap 3/1 92–94']],
    ['shared', 'm', ['≥94', '92–94.5', '90–92'], ['overlap 2/1 94–94.5']],
    ['a number in both', 'm', ['≥94', '[92,94]', '90–92'], ['both 2/1 ≥94, ≤94']],
    ['a number in neither', 'm', ['>94', '92–94', '90–92'], ['neither 2/1 >94, <94']],
    ['two swapped', 'm', ['92–94', '≥94', '90–92', '88–90'], ['order 2/1 92–94']],
    ['the ends swapped', 'm', ['88–90', '92–94', '90–92', '≥94'], ['order 3/2 92–94']],
    ['two of three swapped', 'm', ['1–20', '≥20', '0.02–1'], ['order 2/1 1–20']],
    ['two equal', 'm', ['≥94', '≥94'], ['order 2/1 ≥94']],
  ])('%s', (_, unit, written, expected) => {
    expect(found(ladder(unit, ...written))).toEqual(expected);
  });

  test('rungs that hold only with another metric are left alone', () => {
    const one = ladder('m', '≥94', '92–93');
    const joint = { ...one, rungs: one.rungs.map((rung) => ({ ...rung, isJoint: true })) };
    expect(seamsOf(joint)).toEqual([]);
  });
});

test('the highest level must be open', () => {
  expect(closedTop(ladder('m', '94–96', '92–94'))?.beyond).toMatchObject({ min: 96, minInclusive: true });
  expect(closedTop(ladder('m', '≥94', '92–94'))).toBeNull();
  expect(closedTop(ladder('%', '[60,100]', '30–60'))).toBeNull();
  expect(closedTop(ladder('d', '<2', '2–3'))).toBeNull();
});
