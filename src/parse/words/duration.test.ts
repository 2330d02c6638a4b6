import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, readDuration } from './duration.ts';

test.each([
  ['30分钟', 1800],
  ['三十分钟', 1800],
  ['１小时', 3600],
  ['1.5小时', 5400],
  ['半小时', 1800],
  ['半个小时', 1800],
  ['一个半小时', 5400],
  ['一刻钟', 900],
  ['24h', 86_400],
  ['90min', 5400],
  ['2天', 172_800],
  ['3日', 259_200],
  ['1周', 604_800],
  ['PT30M', 1800],
  ['P1D', 86_400],
  ['P1DT2H', 93_600],
  ['1小时30分', 5400],
  ['1小时30分钟', 5400],
  ['30 min', 1800],
  ['2 hours', 7200],
  ['1h30m', 5400],
  ['an hour', 3600],
  ['半天', 43_200],
  ['两小时', 7200],
  ['45秒', 45],
  ['20个工作日', 1_728_000],
])('duration %s', (text, seconds) => {
  expect(readDuration(text)?.seconds).toBe(seconds);
});

test.each(['', '分钟', '30', '若干小时', '30分钟内', 'P', 'PT', 'soon', '1小时左右', '很久', '３'])(
  '%j is no duration',
  (text) => {
    expect(readDuration(text)).toBeNull();
  },
);

test('working days are kept apart', () => {
  expect(readDuration('20个工作日')?.workingDays).toBe(20);
  expect(readDuration('5 working days')).toEqual({ seconds: 432_000, workingDays: 5 });
});

test.each([
  [5400, '1小时30分钟', '1 h 30 min'],
  [86_400, '24小时', '24 h'],
  [259_200, '3天', '3 days'],
  [0, '0分钟', '0 min'],
  [90, '1分钟30秒', '1 min 30 s'],
])('%i seconds are shown', (seconds, zh, en) => {
  expect(formatDuration({ seconds }, 'zh')).toBe(zh);
  expect(formatDuration({ seconds }, 'en')).toBe(en);
});

test('working days are shown', () => {
  expect(formatDuration({ seconds: 86_400, workingDays: 1 }, 'en')).toBe('1 working day');
  expect(formatDuration({ seconds: 1_728_000, workingDays: 20 }, 'zh')).toBe('20个工作日');
});

test('a duration that is shown reads as itself', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom('zh' as const, 'en' as const), (seconds, language) => {
      expect(readDuration(formatDuration({ seconds }, language))).toEqual({ seconds });
    }),
  );
});
