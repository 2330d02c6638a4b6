import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, weekday } from './calendar.ts';

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-25', 36, '2029-03-25'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %d months', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test('days are counted over the ends of months and years', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(daysBetween('2025-12-31', '2026-03-01')).toBe(60);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(weekday('2026-11-26')).toBe(4);
});
