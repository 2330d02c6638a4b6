import { expect, test } from 'vitest';
import { levelNotation, readEventGrade, readLevelName, readWarningName } from './scale-names.ts';

test.each([
  ['Ⅱ级', 2, 'roman'],
  ['二级', 2, 'chinese'],
  ['II级', 2, 'latin'],
  ['2', 2, 'arabic'],
  ['2级', 2, 'arabic'],
  ['２级', 2, 'arabic'],
  ['Level 2', 2, 'arabic'],
  ['level iv', 4, 'latin'],
  ['Ⅳ级响应', 4, 'roman'],
  ['NV级', 4, 'latin'],
  ['Ⅰ', 1, 'roman'],
  ['三级应急响应', 3, 'chinese'],
  ['IV 级', 4, 'latin'],
])('level %s', (text, level, notation) => {
  expect(readLevelName(text)).toBe(level);
  expect(levelNotation(text)).toBe(notation);
});

test.each(['', '五级', '红色', '特别重大', '上一级', '0', '级'])('%j is no level', (text) => {
  expect(readLevelName(text)).toBeNull();
});

test('warnings and grades are scales of their own', () => {
  expect(['红色', '橙色预警', 'yellow', '四级', 'Ⅰ级预警', '紫色', '一级响应'].map(readWarningName)).toEqual([
    'red',
    'orange',
    'yellow',
    'blue',
    'red',
    null,
    null,
  ]);
  expect(['特别重大', '重大事故', '较大', 'general', '一般突发事件', 'Ⅰ级', 'toString'].map(readEventGrade)).toEqual([
    'extraordinary',
    'major',
    'serious',
    'general',
    'general',
    null,
    null,
  ]);
});
