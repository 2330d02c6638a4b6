import { expect, test } from 'vitest';
import { findThresholds } from './thresholds.ts';

const show = (text: string): string[] =>
  findThresholds(text).map(({ interval: { min, max }, unit }) => `${min ?? ''}..${max ?? ''}${unit}`);

test.each([
  ['造成30人以上死亡', ['30..人']],
  ['3人以上10人以下死亡', ['3..人', '..10人']],
  ['5000万元以上1亿元以下直接经济损失', ['50000000..元', '..100000000元']],
  ['死亡3—9人', ['3..9人']],
  ['不足3人死亡', ['..3人']],
  ['三十人以上', ['30..人']],
  ['转移人数在1000人（含）以上', ['1000..人']],
  ['1,000公顷以上', ['10000000..m2']],
  ['死亡≥30人', ['30..人']],
  ['出动30人、车辆5台', []],
  ['抢险队60人', []],
])('%s', (text, expected) => {
  expect(show(text)).toEqual(expected);
});
