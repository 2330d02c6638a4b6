import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChineseNumber } from './chinese-number.ts';
import { formatDuration, readDuration } from './duration.ts';
import { readHeading, scaleContext, type ScaleContext } from './heading-meaning.ts';
import { stripNumbering } from './numbering.ts';
import { levelNotation, readEventGrade, readLevelName, readWarningName } from './scale-names.ts';
import { readStepTime } from './step-time.ts';

test.each([
  ['三十', 30], ['十五', 15], ['一百零五', 105], ['二〇二六', 2026], ['两千', 2000], ['三万五千', 35_000], ['３０', 30],
  ['半', null], ['', null], ['3.5', null],
])('number %s', (text, value) => {
  expect(readChineseNumber(text)).toBe(value);
});

test.each([
  ['30分钟', 1800], ['三十分钟', 1800], ['１小时', 3600], ['1.5小时', 5400], ['半小时', 1800], ['半个小时', 1800], ['一个半小时', 5400],
  ['一刻钟', 900], ['24h', 86_400], ['90min', 5400], ['2天', 172_800], ['3日', 259_200], ['1周', 604_800], ['PT30M', 1800], ['P1D', 86_400],
  ['P1DT2H', 93_600], ['1小时30分', 5400], ['1小时30分钟', 5400], ['30 min', 1800], ['2 hours', 7200], ['1h30m', 5400], ['an hour', 3600],
  ['半天', 43_200], ['两小时', 7200], ['45秒', 45], ['20个工作日', 1_728_000],
])('duration %s', (text, seconds) => {
  expect(readDuration(text)?.seconds).toBe(seconds);
});

test.each(['', '分钟', '30', '若干小时', '30分钟内', 'P', 'PT', 'soon', '1小时左右', '很久', '３'])('%j is no duration', (text) => {
  expect(readDuration(text)).toBeNull();
});

test('working days are kept apart', () => {
  expect(readDuration('20个工作日')?.workingDays).toBe(20);
  expect(readDuration('5 working days')).toEqual({ seconds: 432_000, workingDays: 5 });
});

test.each([
  [5400, '1小时30分钟', '1 h 30 min'], [86_400, '24小时', '24 h'], [259_200, '3天', '3 days'], [0, '0分钟', '0 min'], [90, '1分钟30秒', '1 min 30 s'],
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

test.each([
  ['立即', 'immediately', 0], ['即刻', 'immediately', 0], ['马上', 'immediately', 0], ['immediately', 'immediately', 0],
  ['10分钟内', 'within', 600], ['10 分钟以内', 'within', 600], ['10分钟之内', 'within', 600], ['24小时内', 'within', 86_400],
  ['within 10 min', 'within', 600], ['接报后10分钟内', 'within', 600], ['启动响应后30分钟内', 'within', 1800], ['不超过2小时', 'within', 7200],
  ['30分钟', 'within', 1800], ['10分钟内，电话', 'within', 600], ['T+30分钟', 'at', 1800], ['T+1h', 'at', 3600], ['T＋30分钟', 'at', 1800], ['T+0', 'at', 0],
  ['30分钟后', 'at', 1800], ['每2小时', 'every', 7200], ['每小时', 'every', 3600], ['每日', 'every', 86_400], ['每半小时', 'every', 1800],
  ['every 2 h', 'every', 7200], ['every hour', 'every', 3600], ['hourly', 'every', 3600], ['每2小时一次', 'every', 7200],
])('step time %s', (text, kind, seconds) => {
  expect(readStepTime(text)).toEqual({ kind, seconds, text });
});

test.each(['', '及时', '组长', '尽快', '水位超过92米', '第一时间', '县应急局', 'T', 'soon after'].filter((text) => text !== 'T'))(
  '%j says no time',
  (text) => {
    expect(readStepTime(text)).toBeNull();
  },
);

test.each([
  ['Ⅱ级', 2, 'roman'], ['二级', 2, 'chinese'], ['II级', 2, 'latin'], ['2', 2, 'arabic'], ['2级', 2, 'arabic'], ['２级', 2, 'arabic'], ['Level 2', 2, 'arabic'],
  ['level iv', 4, 'latin'], ['Ⅳ级响应', 4, 'roman'], ['NV级', 4, 'latin'], ['Ⅰ', 1, 'roman'], ['三级应急响应', 3, 'chinese'], ['IV 级', 4, 'latin'],
])('level %s', (text, level, notation) => {
  expect(readLevelName(text)).toBe(level);
  expect(levelNotation(text)).toBe(notation);
});

test.each(['', '五级', '红色', '特别重大', '上一级', '0', '级'])('%j is no level', (text) => {
  expect(readLevelName(text)).toBeNull();
});

test('warnings and grades are scales of their own', () => {
  expect(['红色', '橙色预警', 'yellow', '四级', 'Ⅰ级预警', '紫色', '一级响应'].map(readWarningName)).toEqual([
    'red', 'orange', 'yellow', 'blue', 'red', null, null,
  ]);
  expect(['特别重大', '重大事故', '较大', 'general', '一般突发事件', 'Ⅰ级', 'toString'].map(readEventGrade)).toEqual([
    'extraordinary', 'major', 'serious', 'general', 'general', null, null,
  ]);
});

test.each([
  ['4.5.2 Ⅱ级响应', '4.5.2', 'decimal', [4, 5, 2], 'Ⅱ级响应'],
  ['1 总则', '1', 'decimal', [1], '总则'],
  ['1总则', '1', 'decimal', [1], '总则'],
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

const cases: [string, ScaleContext, number | null, string | null][] = [
  ['Ⅱ级响应', null, 2, null], ['二级应急响应', null, 2, null], ['II级', null, 2, null], ['NV级响应', null, 4, null], ['Level 2 response', null, 2, null],
  ['三级（较大）响应', null, 3, null], ['IV 级响应', null, 4, null], ['启动Ⅰ级响应', null, 1, null], ['Ⅰ级', 'response', 1, null],
  ['Ⅰ级、Ⅱ级响应', null, null, null], ['Ⅰ、Ⅱ级响应', null, null, null], ['Ⅲ级及以上响应', null, null, null], ['Ⅱ级以上响应', null, null, null],
  ['红色预警响应', null, null, 'red'], ['暴雨橙色预警', null, null, 'orange'], ['一级预警', null, null, 'red'], ['Ⅳ级（蓝色）预警', null, null, 'blue'],
  ['橙色、红色预警', null, null, null], ['Ⅰ级', 'warning', null, 'red'], ['Ⅰ级', 'grade', null, null], ['特别重大（Ⅰ级）事件', null, null, null],
  ['Ⅱ级响应（橙色预警）', null, 2, 'orange'], ['Red warning', null, null, 'red'], ['蓝色', 'warning', null, 'blue'],
  ['上一级政府', null, null, null], ['一级医院', null, null, null], ['黄河防汛', null, null, null], ['4.1级地震', null, null, null], ['分级响应', null, null, null],
];
test.each(cases)('heading %s around %s', (title, around, level, warning) => {
  const meaning = readHeading(title, around);
  expect([meaning.level, meaning.warning]).toEqual([level, warning]);
});

test('headings tell the scale of what is under them', () => {
  expect(['预警分级', '应急响应', '事件分级', '响应分级', '总则', '监测预警与应急响应'].map(scaleContext)).toEqual([
    'warning', 'response', 'grade', 'response', null, 'response',
  ]);
});

test('any text is read without a throw', () => {
  const unit = fc.constantFrom('级', '一', 'Ⅱ', '（', '）', '1', '.', '响', '应', '预', '警', '色', '红', ' ', '、', '第', '章', 'T', '+', '每', '小时', '内', '后', '半');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      for (const read of [readDuration, readStepTime, stripNumbering, readLevelName, readWarningName, readEventGrade]) read(text);
      readHeading(text, null);
      expect(text.slice(stripNumbering(text).offset).trim()).toBe(stripNumbering(text).title);
    }),
  );
});
