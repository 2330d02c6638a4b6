import { expect, test } from 'vitest';
import { readCondition } from './condition.ts';

test('a tree of measures', () => {
  const data = {
    any: [
      { metric: '河道水位', at: '安和站', gte: 218.5, unit: 'm' },
      { all: [{ metric: '降雨量', window: '3小时', gt: 50, lt: '100' }, '持续降雨'] },
    ],
  };
  expect(readCondition(data, '/levels/1/when')).toEqual({
    kind: 'any',
    pointer: '/levels/1/when',
    of: [
      {
        kind: 'measure',
        metric: '河道水位',
        at: '安和站',
        unit: 'm',
        interval: { min: 218.5, minInclusive: true, maxInclusive: false },
        pointer: '/levels/1/when/any/0',
      },
      {
        kind: 'all',
        pointer: '/levels/1/when/any/1',
        of: [
          {
            kind: 'measure',
            metric: '降雨量',
            window: { seconds: 10_800 },
            interval: { min: 50, max: 100, minInclusive: false, maxInclusive: false },
            pointer: '/levels/1/when/any/1/all/0',
          },
          { kind: 'text', text: '持续降雨', pointer: '/levels/1/when/any/1/all/1' },
        ],
      },
    ],
  });
});

test('of two bounds on one side the narrower counts', () => {
  expect(readCondition({ metric: 'a', gte: 3, gt: 3, lte: 5, lt: 6 }, '')).toMatchObject({
    interval: { min: 3, minInclusive: false, max: 5, maxInclusive: true },
  });
});

test.each([[null], [3], [''], [[]], [{}], [{ gte: 3 }]])('%j is no condition', (value) => {
  expect(readCondition(value, '')).toBeNull();
});
