import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { addDays } from '#parse';
import { addWorkingDays, isWorkingDay, workingDayYears } from './working-days.ts';

test.each([
  ['2026-02-14', true, 'a Saturday on which work is made up'],
  ['2026-02-16', false, 'the eve of the Spring Festival'],
  ['2026-02-24', true, 'the Tuesday after it'],
  ['2026-05-09', true, 'a Saturday'],
  ['2026-05-10', false, 'an ordinary Sunday'],
  ['2025-10-08', false, 'the National Day holiday of 2025'],
  ['2025-10-11', true, 'the Saturday that makes up for it'],
  ['2026-03-25', true, 'an ordinary Wednesday'],
])('%s is a working day: %s (%s)', (day, expected) => {
  expect(isWorkingDay(day)).toBe(expected);
});

test('twenty working days over holidays', () => {
  expect(addWorkingDays('2026-03-02', 20)).toBe('2026-03-30');
  // 15 to 23 February are off, 14 and 28 February are worked.
  expect(addWorkingDays('2026-02-09', 20)).toBe('2026-03-13');
});

test('what lies outside the known years is not guessed', () => {
  expect(isWorkingDay(`${workingDayYears.last + 1}-01-05`)).toBeNull();
  expect(addWorkingDays(`${workingDayYears.last}-12-20`, 20)).toBeNull();
});

test('every day of the known years is as the calendar that the table was made from has it', () => {
  const wrong: string[] = [];
  const last = `${workingDayYears.last}-12-31`;
  for (let day = `${workingDayYears.first}-01-01`; day <= last; day = addDays(day, 1))
    if (isWorkingDay(day) !== chineseDays.isWorkday(day)) wrong.push(day);
  expect(wrong).toEqual([]);
});
