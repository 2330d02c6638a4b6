import { describe, expect, it } from 'vitest';
import type { Plan } from '#model';
import { applyEdits } from '#parse';
import { readFileFacts } from '../read-file-facts.ts';
import { contentsOf } from './contents.ts';
import { levelWords } from './level-words.ts';
import { chineseNumber, writtenLike } from './numbered.ts';
import { renumbering } from './renumber.ts';
import { sequenceOf } from './sequence.ts';
import { mixedWays } from './ways.ts';

const front = '---\nid: a/b\ntitle: T\nkind: special\njurisdiction: a\nstatus: draft\nversion: "1"\n---\n\n';

function planOf(body: string): Plan {
  const bytes = new TextEncoder().encode(front + body);
  const facts = readFileFacts({ file: 'plans/a.md', bytes, size: bytes.length });
  if (facts?.kind !== 'plan' || facts.plan === null) throw new Error('no plan');
  return facts.plan;
}

function headings(...lines: readonly string[]): Plan {
  return planOf(lines.map((line) => `${line}\n\n内容。\n`).join('\n'));
}

/** The plan with every heading counted through, as its headings read then. */
function counted(plan: Plan): string[] {
  const { right } = sequenceOf(plan);
  const changes = plan.sections.flatMap((section) => {
    const ordinals = right[section.index] ?? null;
    return ordinals === null || ordinals.join() === section.ordinals.join() ? [] : [{ section, ordinals }];
  });
  const { text } = applyEdits(plan.document.text, renumbering(plan, changes)?.edits ?? []);
  return text.split('\n').filter((line) => line.startsWith('#'));
}

function breaksIn(plan: Plan): string[] {
  return sequenceOf(plan).breaks.map(({ section, expected }) => `${section.numbering} ${expected.join('.')}`);
}

describe('numbers of headings', () => {
  it.each([
    ['4.2', [4, 3], '4.3'],
    ['4．2 ', [5, 1], '5．1 '],
    ['（二）', [12], '（十二）'],
    ['第九章 ', [10], '第十章 '],
    ['二十、', [21], '二十一、'],
    ['附件1 ', [3], '附件3 '],
    ['①', [2], null],
    ['4.2', [4, 2, 1], null],
  ])('%s with %j is %s', (sample, ordinals, written) => {
    expect(writtenLike(sample, ordinals)).toBe(written);
  });

  it('are written in Chinese up to 99', () => {
    expect([1, 10, 11, 20, 35, 99, 100].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '三十五',
      '九十九',
      '100',
    ]);
  });

  it('are told once where they break, and counted through under the break', () => {
    const plan = headings('## 1 总则', '## 3 响应', '### 3.1 报告', '### 3.2 抢险', '## 4 保障');
    expect(breaksIn(plan)).toEqual(['3 2']);
    expect(counted(plan)).toEqual(['## 1 总则', '## 2 响应', '### 2.1 报告', '### 2.2 抢险', '## 3 保障']);
  });

  it('start anew in each chapter, while articles run through', () => {
    expect(breaksIn(headings('## 一、甲', '### （一）乙', '### （二）丙', '## 二、丁', '### （一）戊'))).toEqual([]);
    expect(
      breaksIn(headings('## 第一章 甲', '### 第一条 乙', '## 第二章 丙', '### 第二条 丁', '### 第四条 戊')),
    ).toEqual(['第四条 3']);
  });

  it('of 4.x without a chapter 4 are counted by themselves', () => {
    expect(breaksIn(headings('## 3.1 甲', '## 3.2 乙', '## 4.1 丙', '## 4.3 丁'))).toEqual(['4.3 4.2']);
  });

  it('in a table of contents do not count', () => {
    const titles = ['## 1 总则', '## 2 体系', '## 3 预警', '## 4 响应', '## 5 保障'];
    const plan = planOf(`${titles.join('\n\n')}\n\n${titles.map((title) => `${title}\n\n内容。`).join('\n\n')}\n`);
    expect([...contentsOf(plan)]).toEqual([0, 1, 2, 3, 4]);
    expect(breaksIn(plan)).toEqual([]);
  });

  it('are not changed safely where the text goes by them', () => {
    const plan = planOf('## 1 甲\n\n内容。\n\n## 3 乙\n\n### 3.1 丙\n\n内容。\n\n### 3.3 丁\n\n按3.3办理。\n');
    const [, last] = sequenceOf(plan).breaks;
    expect(last?.section.numbering).toBe('3.3');
    const changes = last === undefined ? [] : [{ section: last.section, ordinals: last.expected }];
    expect(renumbering(plan, changes)?.safe).toBe(false);
  });
});

describe('ways of numbering', () => {
  it('side by side are told before those of one rank', () => {
    const beside = mixedWays(headings('# 预案', '## 一、甲', '## 二、乙', '## 3 丙'));
    expect(beside.map(({ usual, others }) => [usual.numbering, ...others.map(({ numbering }) => numbering)])).toEqual([
      ['一、', '3'],
    ]);
    const rank = mixedWays(headings('## 1 甲', '### 1.1 乙', '### 1.2 丙', '## 2 丁', '### （一）戊'));
    expect(rank.map(({ beside: isBeside, others }) => [isBeside, others[0]?.numbering])).toEqual([[false, '（一）']]);
  });

  it('of attachments and of headings without a number do not count', () => {
    expect(mixedWays(headings('## 1 甲', '## 2 乙', '## 附件一 丙', '## 丁'))).toEqual([]);
  });
});

describe('words for levels', () => {
  it('are found in headings and text, in lists too, and not where others decide', () => {
    const plan = planOf(
      '## 4 响应\n\n### 4.1 Ⅰ级响应\n\n由二级响应升为一级应急响应。Ⅱ、Ⅲ级响应由副指挥长指挥。国家启动一级响应时，按上级要求办。上一级响应、第二级响应不算。\n',
    );
    expect(levelWords(plan).map(({ text }) => text)).toEqual(['Ⅰ级', '二级', '一级', 'Ⅱ级', 'Ⅲ级']);
    for (const { span, text } of levelWords(plan))
      expect(`${plan.document.text.slice(span.start, span.end)}级`).toBe(text);
  });
});
