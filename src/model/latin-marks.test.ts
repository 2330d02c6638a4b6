import { expect, test } from 'vitest';
import { withMarksOf } from './index.ts';

test('marks between English words become Latin ones, with one space where one belongs', () => {
  expect(withMarksOf('en', 'Fire Chief（Deputy：Ann、Bo），now。 Then go；stop？')).toBe(
    'Fire Chief (Deputy: Ann, Bo), now. Then go; stop?',
  );
  expect(withMarksOf('en', '<b>Due</b>　<i>10:00</i>')).toBe('<b>Due</b> <i>10:00</i>');
});

test('Chinese text keeps its own, for both readers', () => {
  expect(withMarksOf('en', '指挥长（副县长）：启动。')).toBe('指挥长（副县长）：启动。');
  expect(withMarksOf('zh', 'Fire Chief：go')).toBe('Fire Chief：go');
});
