import { expect, test } from 'vitest';
import { readHeading, type ScaleContext, scaleContext } from './heading-meaning.ts';

const cases: [string, ScaleContext, number | null, string | null][] = [
  ['Ⅱ级响应', null, 2, null],
  ['二级应急响应', null, 2, null],
  ['II级', null, 2, null],
  ['NV级响应', null, 4, null],
  ['Level 2 response', null, 2, null],
  ['三级（较大）响应', null, 3, null],
  ['IV 级响应', null, 4, null],
  ['启动Ⅰ级响应', null, 1, null],
  ['Ⅰ级', 'response', 1, null],
  ['Ⅰ级、Ⅱ级响应', null, null, null],
  ['Ⅰ、Ⅱ级响应', null, null, null],
  ['Ⅲ级及以上响应', null, null, null],
  ['Ⅱ级以上响应', null, null, null],
  ['红色预警响应', null, null, 'red'],
  ['暴雨橙色预警', null, null, 'orange'],
  ['一级预警', null, null, 'red'],
  ['Ⅳ级（蓝色）预警', null, null, 'blue'],
  ['橙色、红色预警', null, null, null],
  ['Ⅰ级', 'warning', null, 'red'],
  ['Ⅰ级', 'grade', null, null],
  ['特别重大（Ⅰ级）事件', null, null, null],
  ['Ⅱ级响应（橙色预警）', null, 2, 'orange'],
  ['Red warning', null, null, 'red'],
  ['蓝色', 'warning', null, 'blue'],
  ['上一级政府', null, null, null],
  ['一级医院', null, null, null],
  ['黄河防汛', null, null, null],
  ['4.1级地震', null, null, null],
  ['分级响应', null, null, null],
];

test.each(cases)('heading %s around %s', (title, around, level, warning) => {
  const meaning = readHeading(title, around);
  expect([meaning.level, meaning.warning]).toEqual([level, warning]);
});

test('headings tell the scale of what is under them', () => {
  expect(['预警分级', '应急响应', '事件分级', '响应分级', '总则', '监测预警与应急响应'].map(scaleContext)).toEqual([
    'warning',
    'response',
    'grade',
    'response',
    null,
    'response',
  ]);
});
