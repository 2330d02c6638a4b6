import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween, monthsAfter } from './calendar.ts';

describe('monthsAfter', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-26', 36, '2029-11-26'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -12, '2025-01-15'],
  ])('%s and %i months', (date, months, expected) => {
    expect(monthsAfter(date, months)).toBe(expected);
  });
});

describe('days', () => {
  it('go over the ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2026-11-26', '2027-02-24')).toBe(90);
    expect(daysBetween('2026-11-26', '2026-11-20')).toBe(-6);
  });
});
