import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDuration } from './duration.ts';
import { readHeading } from './heading-meaning.ts';
import { stripNumbering } from './numbering.ts';
import { readEventGrade, readLevelName, readWarningName } from './scale-names.ts';
import { readStepTime } from './step-time.ts';

test.each([
  ['4.5.2 Ⅱ级响应', '4.5.2', 'decimal', [4, 5, 2], 'Ⅱ级响应'],
  ['1 总则', '1', 'decimal', [1], '总则'],
  ['1总则', '1', 'decimal', [1], '总则'],
  ['4 人员转移避险', '4', 'decimal', [4], '人员转移避险'],
  ['7 处置程序', '7', 'decimal', [7], '处置程序'],
  ['2 台风预警', '2', 'decimal', [2], '台风预警'],
  ['1．1 编制目的', '1.1', 'decimal', [1, 1], '编制目的'],
  ['1  1 编制目的', '1.1', 'decimal', [1, 1], '编制目的'],
  ['1?? 1 编制目的', '1.1', 'decimal', [1, 1], '编制目的'],
  ['l总则', '1', 'decimal', [1], '总则'],
  ['3. l 监测预报', '3.1', 'decimal', [3, 1], '监测预报'],
  ['一、总则', '一、', 'chinese', [1], '总则'],
  ['十二、附则', '十二、', 'chinese', [12], '附则'],
  ['（一）职责', '（一）', 'chinese-bracketed', [1], '职责'],
  ['(一) 职责', '(一)', 'chinese-bracketed', [1], '职责'],
  ['1. 启动', '1.', 'arabic', [1], '启动'],
  ['1、启动', '1、', 'arabic', [1], '启动'],
  ['（1）启动', '（1）', 'arabic-bracketed', [1], '启动'],
  ['1）启动', '1）', 'arabic-bracketed', [1], '启动'],
  ['①启动', '①', 'arabic-bracketed', [1], '启动'],
  ['第一章 总则', '第一章', 'chapter', [1], '总则'],
  ['第十二条 各部门', '第十二条', 'chapter', [12], '各部门'],
  ['附件1 流程图', '附件1', 'chapter', [1], '流程图'],
  ['附件2：通讯录', '附件2：', 'chapter', [2], '通讯录'],
  ['Annex 1: Contacts', 'Annex1:', 'chapter', [1], 'Contacts'],
  ['总则', '', 'none', [], '总则'],
  ['24小时值班', '', 'none', [], '24小时值班'],
  ['2026年工作', '', 'none', [], '2026年工作'],
  ['3个工作组', '', 'none', [], '3个工作组'],
  ['一级响应', '', 'none', [], '一级响应'],
  ['Ⅱ级响应', '', 'none', [], 'Ⅱ级响应'],
  ['第一时间报告', '', 'none', [], '第一时间报告'],
  ['I级响应', '', 'none', [], 'I级响应'],
])('numbering %s', (text, numbering, scheme, ordinals, title) => {
  const read = stripNumbering(text);
  expect(read).toMatchObject({ numbering, scheme, ordinals, title });
  expect(text.slice(read.offset).trim()).toBe(title);
});

test('any text is read without a throw', () => {
  const unit = fc.constantFrom(
    '级',
    '一',
    'Ⅱ',
    '（',
    '）',
    '1',
    '.',
    '响',
    '应',
    '预',
    '警',
    '色',
    '红',
    ' ',
    '、',
    '第',
    '章',
    'T',
    '+',
    '每',
    '小时',
    '内',
    '后',
    '半',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      for (const read of [readDuration, readStepTime, stripNumbering, readLevelName, readWarningName, readEventGrade])
        read(text);
      readHeading(text, null);
      expect(text.slice(stripNumbering(text).offset).trim()).toBe(stripNumbering(text).title);
    }),
  );
});
