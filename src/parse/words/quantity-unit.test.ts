import { expect, test } from 'vitest';
import { baseUnit } from './quantity-unit.ts';

test.each([
  ['cm', 'm', 0.01],
  ['毫米', 'm', 0.001],
  ['km', 'm', 1000],
  ['万元', '元', 10_000],
  ['亿元', '元', 100_000_000],
  ['万人', '人', 10_000],
  ['分钟', 's', 60],
  ['天', 's', 86_400],
  ['公顷', 'm2', 10_000],
  ['km²', 'm2', 1_000_000],
  ['％', '%', 1],
  ['mm/h', 'm/s', 0.001 / 3600],
  ['起/小时', '起/s', 1 / 3600],
  ['级', '级', 1],
  ['%LEL', '%lel', 1],
])('%s is %s times %d', (written, unit, factor) => {
  expect(baseUnit(written)).toEqual({ unit, factor });
});

test('fifteen mu are one hectare', () => {
  expect(baseUnit('亩').factor * 15).toBeCloseTo(baseUnit('公顷').factor);
});
