import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileFacts } from '../read-file-facts.ts';
import { type PlanFile, packPlans, unpackPlans } from './packed-plans.ts';

const front = `---
编号: anhe/flood
名称: 安和县防汛应急预案
类型: 专项应急预案
行政区划: 安和县
牵头单位: 县水利局
状态: 草案
版本: "2026.1"
角色:
  值班员: {单位: 县水利局, 职责: [接报]}
响应级别:
  Ⅱ级: {条件: {任一: [{指标: 河道水位, 不低于: 217.9, 单位: m}]}, 决定: 值班员, 报告: {对象: 市防办, 电话: 30分钟}}
---
`;

const body = `
# 安和县防汛应急预案

## 1 总 则 {#general}

一段话，**不是** \`步骤\`。

| 站 | 水位 |
|---|---|
| 安和站 | 217.9 |

## 4.5.99999999999 Ⅱ级响应

1. **值班员**、**县水利局**（10分钟内）：核实[水位](a.md)，
   再报。
   - 先打电话
   - 再发文
2. **值班员**（5个工作日内）：上报。
3. **值班员**（每1.5小时）：读水位。
4. 没有写谁。 {#who}

### 橙色预警

> 引文

\`\`\`
代码
\`\`\`
`;

function fileOf(text: string, file = 'plans/flood.md'): PlanFile {
  const bytes = new TextEncoder().encode(text);
  const facts = readFileFacts({ file, bytes, size: bytes.length });
  if (facts?.kind !== 'plan') throw new Error('no plan file');
  return facts;
}

/** As another thread gets them. */
function sent(files: readonly PlanFile[]): PlanFile[] {
  return unpackPlans(structuredClone(packPlans(files)));
}

/** Locations read as a record only by their keys. */
function plain({ document, ...rest }: PlanFile): unknown {
  const shown = { ...document, locations: { ...document.locations } };
  return { ...rest, plan: rest.plan === null ? null : { ...rest.plan, document: shown }, document: shown };
}

describe('packed plans', () => {
  it('come out as they went in, several at once', () => {
    const files = [
      fileOf(front + body),
      fileOf('只是笔记', 'plans/note.md'),
      fileOf(`${front.replace('名称: 安和县防汛应急预案\n', '')}\n1. **甲**：乙。\n`, 'plans/broken.md'),
      fileOf('---\n编号: a\n', 'plans/unclosed.md'),
      fileOf('', 'plans/empty.md'),
    ];
    expect(files[0]?.plan?.steps.length).toBe(4);
    expect(sent(files).map(plain)).toEqual(files.map(plain));
  });

  it('have one document for the file and its plan', () => {
    const [file] = sent([fileOf(front + body)]);
    expect(file?.plan?.document).toBe(file?.document);
  });

  it('come out as they went in, whatever the body', () => {
    const line = fc.constantFrom(
      '## 3 预警响应',
      '### Ⅰ级、Ⅱ级响应',
      '第一章 总则',
      '1. **值班员**（立即）：报告。',
      '7. **甲组和乙组**：做（半小时内）。',
      '   - 细目',
      '一段 **粗体** 话。',
      '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |',
      '> 1. 引文',
      '<!-- beiyu-disable-next-line copy/near-duplicate: 理由 -->',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const file = fileOf(`${front}\n${lines.join('\n')}\n`);
        expect(sent([file]).map(plain)).toEqual([plain(file)]);
      }),
    );
  });
});
