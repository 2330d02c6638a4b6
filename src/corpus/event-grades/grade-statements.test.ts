import { expect, test } from 'vitest';
import type { Plan } from '#model';
import { readFileFacts } from '../read-file-facts.ts';
import { gradeStatements } from './grade-statements.ts';

function planOf(body: string, more = '备注: 无'): Plan {
  const text = `---\n编号: a/b\n名称: 甲\n类型: 专项应急预案\n行政区划: 甲县\n状态: 草案\n版本: "1"\n${more}\n---\n\n# 甲\n\n${body}\n`;
  const bytes = new TextEncoder().encode(text);
  const facts = readFileFacts({ file: 'plans/a.md', bytes, size: bytes.length });
  if (facts?.kind !== 'plan' || facts.plan === null) throw new Error('no plan');
  return facts.plan;
}

const show = (body: string): string[] =>
  gradeStatements(planOf(body)).map(
    ({ words, metricWords, interval: { min, max } }) => `${words} ${metricWords} ${min ?? ''}..${max ?? ''}`,
  );

test.each([
  [
    'a sentence',
    '特别重大事故，是指造成30人以上死亡，或者100人以上重伤（包括急性工业中毒），或者1亿元以上直接经济损失的事故。',
    ['特别重大 死亡 30..', '特别重大 重伤 100..', '特别重大 直接经济损失 100000000..'],
  ],
  [
    'a range',
    '- 较大事故：造成3人以上10人以下死亡，或者10人以上、50人以下重伤。',
    ['较大 死亡 3..10', '较大 重伤 10..50'],
  ],
  ['the end of a sentence', '造成10人以上30人以下死亡的，为重大事故。', ['重大 死亡 10..30']],
  [
    'items that follow',
    '有下列情形之一的，为特别重大事故：\n\n- 30人以上死亡\n- 1亿元以上直接经济损失',
    ['特别重大 死亡 30..', '特别重大 直接经济损失 100000000..'],
  ],
  [
    'a heading',
    '## 1.4.1 特别重大（Ⅰ级）\n\n一次死亡30人以上，或直接经济损失1000万元以上的。',
    ['特别重大 死亡 30..', '特别重大 直接经济损失 10000000..'],
  ],
  ['a table', '| 等级 | 标准 |\n|---|---|\n| 重大 | 死亡10人以上30人以下 |', ['重大 死亡 10..30']],
  [
    'a sentence through the grades',
    '1—3 人Ⅳ级、30 人以上Ⅰ级；3 人以下死亡为一般，3 人以上 10 人以下为较大，30 人以上为特别重大。',
    ['一般 死亡 ..3', '较大 死亡 3..10', '特别重大 死亡 30..'],
  ],
  [
    'a paragraph through the grades',
    '事故分为四级：特别重大（Ⅰ级）生产安全事故，指造成30人以上死亡的；重大事故（Ⅱ级）：造成10人以上不足30人死亡的。较大事故，指造成3人以上10人以下死亡，或者1000万元以上5000万元以下直接经济损失的。',
    ['特别重大 死亡 30..', '重大 死亡 10..30', '较大 死亡 3..10', '较大 直接经济损失 10000000..50000000'],
  ],
  ['lives in danger', '- 特别重大：危及30人以上生命安全，或者100人以上重伤。', ['特别重大 重伤 100..']],
  [
    'paragraphs that follow',
    '1.4.1特别重大(Ⅰ级):\n\n一次死亡30人以上。\n\n其他情形，转移1000人以上。',
    ['特别重大 死亡 30..'],
  ],
  ['the grade comes last', '造成10人以上死亡的较大事故。', ['较大 死亡 10..']],
  ['danger is not damage', '- 重大：潜在经济损失5000万元以上。', []],
  ['other talk of grades', '发生重大事故时，县指挥部出动30人以上，转移群众1000人以上。', []],
])('%s', (_, body, expected) => {
  expect(show(body)).toEqual(expected);
});

test('a trigger in prose speaks of grades too', () => {
  const levels = '响应级别:\n  Ⅰ级: {条件: 死亡30人以上或者直接经济损失1000万元以上的特别重大事故}';
  const plan = planOf('正文。', levels);
  expect(gradeStatements(plan).map(({ metric, interval }) => [metric, interval.min])).toEqual([
    ['deaths', 30],
    ['loss', 10_000_000],
  ]);
});
