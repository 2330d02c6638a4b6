import { expect, test } from 'vitest';
import { readChineseNumber } from './chinese-number.ts';

test.each([
  ['三十', 30],
  ['十五', 15],
  ['一百零五', 105],
  ['二〇二六', 2026],
  ['两千', 2000],
  ['三万五千', 35_000],
  ['３０', 30],
  ['半', null],
  ['', null],
  ['3.5', null],
])('number %s', (text, value) => {
  expect(readChineseNumber(text)).toBe(value);
});
