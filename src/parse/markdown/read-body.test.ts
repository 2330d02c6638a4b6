import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '#model';
import { readBody } from './read-body.ts';

function slice(text: string, span: Span | null): string | null {
  return span && text.slice(span.start, span.end);
}

function outline(text: string) {
  return readBody(text, 0).sections.map(({ address, title, level, warning, parent }) => [
    address,
    title,
    level,
    warning,
    parent,
  ]);
}

function steps(text: string) {
  return readBody(text, 0).steps.map((step) => ({
    address: step.address,
    actors: step.actors.map(({ name }) => name),
    time: step.time?.text ?? null,
    action: step.action,
  }));
}

test('sections, their addresses and what they inherit', () => {
  const text = `# 预案

## 4 应急响应 {#响应}

### 4.5.2 Ⅱ级响应

#### 启动条件

### 一、红色预警响应

#### （一）职责

#### （一）职责

### Ⅰ级、Ⅱ级响应

## 附件1 名单
`;
  expect(outline(text)).toEqual([
    ['预案', '预案', null, null, -1],
    ['响应', '应急响应', null, null, 0],
    ['4.5.2', 'Ⅱ级响应', 2, null, 1],
    ['启动条件', '启动条件', 2, null, 2],
    ['响应.1', '红色预警响应', null, 'red', 1],
    ['响应.1.1', '职责', null, 'red', 4],
    ['响应.1.1~2', '职责', null, 'red', 4],
    ['Ⅰ级、Ⅱ级响应', 'Ⅰ级、Ⅱ级响应', null, null, 1],
    ['附件1', '名单', null, null, 0],
  ]);
});

test('headings of one depth nest by their numbers', () => {
  const text =
    '# 5 应急响应\n\n# 5 1 一级响应\n\n# 5 1 1 启动条件\n\n# （一）条件\n\n# 措施：\n\n# （二）程序\n\n# 5 2 二级响应\n\n# 6 附 则\n';
  expect(outline(text)).toEqual([
    ['5', '应急响应', null, null, -1],
    ['5.1', '一级响应', 1, null, 0],
    ['5.1.1', '启动条件', 1, null, 1],
    ['5.1.1.1', '条件', 1, null, 2],
    ['措施：', '措施：', 1, null, 3],
    ['5.1.1.2', '程序', 1, null, 2],
    ['5.2', '二级响应', 2, null, 0],
    ['6', '附则', null, null, -1],
  ]);
});

test('spans of sections', () => {
  const text = '前言 😀\n\n# 1  总则 ##\n\n正文\n\n## **1.1** 目的 {#a}\n\n文字\n\n2 附则\n======\n\n完\n';
  const { sections } = readBody(text, 0);
  expect(sections.map((section) => slice(text, section.titleSpan))).toEqual(['总则', '目的', '附则']);
  expect(sections.map((section) => slice(text, section.headingSpan))).toEqual([
    '# 1  总则 ##',
    '## **1.1** 目的 {#a}',
    '2 附则\n======',
  ]);
  expect(sections.map((section) => text.slice(section.span.end).slice(0, 1))).toEqual(['2', '2', '']);
});

test('addresses: second lists, lists that go on, explicit ids', () => {
  const text = `# 1 总则

1. 甲
2. 乙 {#call}

<!-- 注 -->

3. 丙

文字

1. 丁
   1. 细
   - 目

# 2 附则

- 项
  1. 戊

> 1. 引
`;
  expect(steps(text).map(({ address, action }) => [address, action])).toEqual([
    ['1/1', '甲'],
    ['call', '乙'],
    ['1/3', '丙'],
    ['1/b1', '丁'],
    ['2/1', '戊'],
  ]);
  const { steps: found } = readBody(text, 0);
  expect(found.map(({ list, position }) => [list, position])).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 1],
    [2, 1],
  ]);
  expect(found[3]?.details.map((detail) => [detail.text, slice(text, detail.span)])).toEqual([
    ['细', '细'],
    ['目', '目'],
  ]);
});

test('blocks are what a reader meets, in order, with their section and step', () => {
  const text = `序

# 1 总则

段落 😀<!-- 注 -->

<div>HTML</div>

<!-- 注 -->

- 项
  - 子项

1. 步骤

   续段

| 甲 | 乙 |
|---|---|
| 丙 |  |

> 引文

\`\`\`
码
\`\`\`
`;
  const { blocks } = readBody(text, 0);
  expect(blocks.map(({ kind, section, step: index, span }) => [kind, section, index, slice(text, span)])).toEqual([
    ['paragraph', -1, -1, '序'],
    ['heading', 0, -1, '# 1 总则'],
    ['paragraph', 0, -1, '段落 😀<!-- 注 -->'],
    ['item', 0, -1, '项'],
    ['item', 0, -1, '子项'],
    ['item', 0, 0, '步骤'],
    ['item', 0, 0, '续段'],
    ['cell', 0, -1, '甲'],
    ['cell', 0, -1, '乙'],
    ['cell', 0, -1, '丙'],
    ['quote', 0, -1, '引文'],
    ['code', 0, -1, '```\n码\n```'],
  ]);
});

test('offsets are of the whole file', () => {
  const text = '---\na: 1\n---\n# 1 总则\n\n1. **甲**：乙\n';
  const [found] = readBody(text, 13).steps;
  expect(slice(text, found?.actionSpan ?? null)).toBe('乙');
});

test('any Markdown is read, and every span lies inside it', () => {
  const piece = fc.constantFrom(
    '# ',
    '## 1.1 ',
    '1. ',
    '   - ',
    '- ',
    '**',
    '甲',
    '（10分钟内）',
    '：',
    '\n',
    '\n\n',
    '> ',
    '| a |\n|--|\n',
    '```\n',
    '<!--',
    '-->',
    '😀',
    '\r\n',
    '{#x}',
    '级',
    '\t',
    '[^1]',
    '&amp;',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const { sections, steps: found, blocks } = readBody(text, 0);
      const spans = [
        ...sections,
        ...found,
        ...blocks,
        ...sections.map(({ titleSpan }) => ({ span: titleSpan })),
        ...found.map(({ actionSpan }) => ({ span: actionSpan })),
      ];
      for (const { span } of spans)
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      const addresses = found.map(({ address }) => address);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(new Set(sections.map(({ address }) => address)).size).toBe(sections.length);
      for (const block of blocks)
        expect(text.slice(block.span.start, block.span.end).startsWith('<!--') && block.kind === 'code').toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('deep nesting is no fault', () => {
  for (const mark of ['> ', '- ', '*a ', '[', '1. ']) readBody(mark.repeat(3000), 0);
});
