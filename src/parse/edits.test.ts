import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';

test('offsets find their way back', () => {
  const text = '名称：安和县，类型';
  const edits = [
    { span: { start: 2, end: 3 }, text: ': ' },
    { span: { start: 6, end: 7 }, text: ',' },
  ];
  const edited = applyEdits(text, edits);
  expect(edited.text).toBe('名称: 安和县,类型');
  expect([...edited.text].map((_, at) => edited.original(at))).toEqual([0, 1, 2, 3, 3, 4, 5, 6, 7, 8]);
  expect(edited.original(edited.text.length)).toBe(text.length);
});
