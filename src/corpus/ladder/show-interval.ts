import type { Interval } from '#model';
import type { Ladder } from './ladder.ts';

/**
 * An interval of a ladder in the unit that the plan writes: `92.8–93.5 m` (the lower end counts, the upper does not),
 * `≥94 m`, `<3`. Other ends are shown with their sign: `>92.8, ≤93.5 m`.
 */
export function showInterval(interval: Interval, ladder: Pick<Ladder, 'written'>): string {
  const { unit, factor } = ladder.written;
  const show = (value: number): string => String(Number((value / factor).toPrecision(10)));
  const { min, max, minInclusive, maxInclusive } = interval;
  const space = /^[A-Za-z%℃]/.test(unit) ? ' ' : '';
  const tail = unit === '' ? '' : `${space}${unit}`;
  if (min === undefined && max === undefined) return '—';
  if (max === undefined) return `${minInclusive ? '≥' : '>'}${show(min ?? 0)}${tail}`;
  if (min === undefined) return `${maxInclusive ? '≤' : '<'}${show(max)}${tail}`;
  if (minInclusive && !maxInclusive) return `${show(min)}–${show(max)}${tail}`;
  return `${minInclusive ? '≥' : '>'}${show(min)}, ${maxInclusive ? '≤' : '<'}${show(max)}${tail}`;
}
