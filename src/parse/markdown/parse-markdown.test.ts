import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';
import { parseWithRemark } from './parse-with-remark.ts';

interface Bare {
  readonly type: string;
  readonly place: readonly unknown[];
  readonly facts: unknown;
  readonly children: readonly Bare[];
}

/** What the reader uses of a tree. */
function bare(node: Nodes): Bare {
  const { position } = node;
  return {
    type: node.type,
    place: [position?.start.offset, position?.end.offset, position?.start.line, position?.start.column],
    facts:
      'value' in node
        ? node.value
        : 'depth' in node
          ? node.depth
          : 'ordered' in node
            ? [node.ordered, node.start]
            : null,
    children: 'children' in node ? node.children.map(bare) : [],
  };
}

function expectEqual(text: string): void {
  expect(bare(parseMarkdown(text))).toEqual(bare(parseWithRemark(text)));
}

const plan = `# 示范县防汛预案

## 4 应急响应 {#响应}

### 4.2 Ⅱ级响应

1. **值班员**（10分钟内）：核实雨情 😀，报告指挥长。
   - 启动令写明级别。

     第二段。
2. **抢险组、青溪镇**：封闭道路。
<!-- beiyu-disable-next-line role/missing: 试 -->
3. **指挥长：**决定。

| 单位 | 职责 |
|:--|--|
| 县水利局 | 水情 **监测** |
| 县气象局 | |

> 引文：*注意*
> 1. 甲

- [ ] 待办
* 另表

网址 https://example.org/路径 和 <a@b.cn>。脚注[^1]，~~删除~~，\`码\`，[链接](x "题")，![图](y)。\\*转义\\* &amp; 实体

[^1]: 脚注文字
    续行

\`\`\`yaml
a: 1
\`\`\`

总则
====

行尾两个空格  
换行\\
又一行
***
`;

test.each([plan, plan.replaceAll('\n', '\r\n'), '', '\n', '😀', '# 𠮷野 😀 `𠮷`\n\n- 😀\n'])(
  'both parsers agree on text %#',
  (text) => {
    expectEqual(text);
  },
);

test('both parsers agree on plans put together at random', () => {
  const piece = fc.constantFrom(
    '# 一',
    '## 1.1 甲',
    '1. **甲**（立即）：乙',
    '   - 丙',
    '2. 丁',
    '段落 😀 **粗**',
    '> 引',
    '- 项',
    '| a | b |\n|--|--|\n| c | d |',
    '',
    '',
    '<!-- 注 -->',
    '```\n码\n```',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      expectEqual(lines.join(end) + end);
    }),
    { numRuns: 300 },
  );
});

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const isThere = existsSync(corpus);

test.skipIf(!isThere)('both parsers agree on published plans', () => {
  const differing: string[] = [];
  for (const folder of ['zh', 'en', 'cases', 'drills', 'scoring', 'reviews']) {
    for (const name of readdirSync(new URL(`${folder}/`, corpus))) {
      const text = readFileSync(new URL(`${folder}/${name}`, corpus), 'utf8');
      if (JSON.stringify(bare(parseMarkdown(text))) !== JSON.stringify(bare(parseWithRemark(text))))
        differing.push(name);
    }
  }
  expect(differing).toEqual([]);
});
