import { expect, test } from 'vitest';
import { hazards } from './generated/hazards.ts';
import { dealsWith, findHazards, hazardLine } from './hazards.ts';

test.each([
  ['防汛', ['flood']],
  ['防汛抗旱', ['flood', 'drought']],
  ['山体滑坡', ['landslide']],
  ['Flood', ['flood']],
  ['没有这种灾', []],
])('%s means %j', (word, ids) => {
  expect(findHazards(word).map(({ id }) => id)).toEqual(ids);
});

test('a hazard lies within what holds it', () => {
  expect(hazardLine('debris-flow')).toEqual(['debris-flow', 'geohazard']);
  expect(dealsWith(['泥石流'], ['geohazard'])).toBe(true);
  expect(dealsWith(['地质灾害'], ['debris-flow'])).toBe(false);
});

test('ids are unique and parents are known', () => {
  const ids = new Set(hazards.map(({ id }) => id));
  expect(ids.size).toBe(hazards.length);
  expect(hazards.filter(({ parent }) => parent !== undefined && !ids.has(parent))).toEqual([]);
});
