import { expect, test } from 'vitest';
import type { Plan } from '#model';
import { readFileFacts } from '../read-file-facts.ts';
import { laddersOf } from './ladders-of.ts';
import { showInterval } from './show-interval.ts';

function planOf(levels: string): Plan {
  const text = `---\n编号: a/b\n名称: 甲\n类型: 专项应急预案\n行政区划: 甲县\n状态: 草案\n版本: "1"\n响应级别:\n${levels}\n---\n\n# 甲\n`;
  const bytes = new TextEncoder().encode(text);
  const facts = readFileFacts({ file: 'plans/a.md', bytes, size: bytes.length });
  if (facts?.kind !== 'plan' || facts.plan === null) throw new Error('no plan');
  return facts.plan;
}

const shown = (levels: string): string[] =>
  laddersOf(planOf(levels)).levels.map(
    (ladder) =>
      `${ladder.metric}${ladder.at ?? ''}: ${ladder.rungs
        .map(({ name, interval, isJoint }) => `${name} ${showInterval(interval, ladder)}${isJoint ? '*' : ''}`)
        .join('; ')}`,
  );

test('one ladder a metric, station and window; units are brought together', () => {
  const levels = [
    '  Ⅰ级: {条件: {任一: [{指标: 河道水位, 站点: 甲站, 不低于: 94, 单位: m}, {指标: 损失, 不低于: 1, 单位: 亿元}]}}',
    '  Ⅱ级: {条件: {任一: [{指标: 河道水位, 站点: 甲站, 不低于: 9280, 低于: 9400, 单位: cm}, {指标: 损失, 不低于: 5000, 低于: 10000, 单位: 万元}]}}',
    '  Ⅲ级: {条件: {指标: 河道水位, 站点: 乙站, 高于: 80, 不高于: 81, 单位: m}}',
  ].join('\n');
  expect(shown(levels)).toEqual([
    '河道水位甲站: Ⅰ级 ≥94 m; Ⅱ级 92.8–94 m',
    '损失: Ⅰ级 ≥1亿元; Ⅱ级 0.5–1亿元',
    '河道水位乙站: Ⅲ级 >80, ≤81 m',
  ]);
});

test('two bounds in one `all` are an interval; beside another metric they are joint', () => {
  const levels = [
    '  Ⅰ级: {条件: {全部: [{指标: 雨量, 不低于: 50, 单位: mm}, {指标: 雨量, 低于: 100, 单位: mm}]}}',
    '  Ⅱ级: {条件: {全部: [{指标: 雨量, 不低于: 30, 单位: mm}, {指标: 水位, 不低于: 8, 单位: m}]}}',
  ].join('\n');
  expect(shown(levels)).toEqual(['雨量: Ⅰ级 50–100 mm; Ⅱ级 ≥30 mm*', '水位: Ⅱ级 ≥8 m*']);
});

test('a measure without a unit means that of its metric', () => {
  const levels = [
    '  Ⅰ级: {条件: {指标: 受灾人数, 不低于: 3}}',
    '  Ⅱ级: {条件: {指标: 受灾人数, 不低于: 1, 低于: 3, 单位: 万人}}',
  ];
  expect(shown(levels.join('\n'))).toEqual(['受灾人数: Ⅰ级 ≥3万人; Ⅱ级 1–3万人']);
});
