import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { type FileFacts, readFileFacts } from '../read-file-facts.ts';
import { restorer, type StoredFacts, storeFacts } from './stored-facts.ts';

/** One file of each kind that a workspace has, some of them damaged. */
const files: Readonly<Record<string, string>> = {
  'plans/flood.md': `---
编号: anhe/flood
名称: 安和县防汛应急预案
类型: 专项应急预案
行政区划: 安和县
状态: 草案
版本: "2026.1"
响应级别:
  Ⅱ级: {条件: {指标: 河道水位, 不低于: 217.9, 单位: m}, 决定: 值班员}
---

# 安和县防汛应急预案

## 4 Ⅱ级响应

1. **值班员**（10分钟内）：核实水位。
`,
  'plans/broken.md': '---\n编号: [\n---\n\n正文\n',
  'plans/note.md': '没有 front matter 的一页\n',
  'registers/units.yaml': `- {编号: anhe/water, 名称: 安和县水利局, 行政区划: 安和县, 值班电话: 0799-5550-102}
- {编号: anhe/broken, 行政区划: 安和县}
`,
  'registers/contacts.csv': '单位,值班电话\n安和县水利局,0799-5550-102\n安和县应急局,０７９９-5550-103\n',
  'cases/2024-flood.md': '---\n名称: 2024 年洪水\n日期: 2024-07-01\n---\n\n## 经过\n\n水涨了。\n',
  'drills/2026.md': '---\n名称: 桌面推演\n日期: 2026-03-01\n预案: anhe/flood\n---\n\n## 过程\n',
  'reviews/flood.yaml': '预案: anhe/flood\n日期: 2026-02-01\n专家: [甲, 乙]\n结论: 通过\n',
  'profiles/county.yaml': 'kind: special\nsections: []\n',
};

function factsOf(file: string, text: string): FileFacts {
  const bytes = new TextEncoder().encode(text);
  const facts = readFileFacts({ file, bytes, size: bytes.length });
  if (facts === null) throw new Error(`${file} holds nothing`);
  return facts;
}

/** As a disk gives them back. */
function throughDisk(facts: readonly FileFacts[]): (index: number, text: string) => FileFacts | null {
  const stored: StoredFacts = deserialize(serialize(storeFacts(facts)));
  return restorer(stored);
}

/** Locations read as a record only by their keys. */
function plain(facts: FileFacts | null): unknown {
  return JSON.parse(JSON.stringify(facts));
}

describe('stored facts', () => {
  const read = Object.entries(files).map(([file, text]) => factsOf(file, text));

  it('cover every kind of file', () => {
    expect(new Set(read.map(({ kind }) => kind))).toEqual(
      new Set(['plan', 'register', 'case', 'drill', 'review', 'profile']),
    );
    expect(read.some(({ document }) => document.slips.length > 0)).toBe(true);
  });

  it('come back as they went, in any order', () => {
    const restore = throughDisk(read);
    for (const index of [...read.keys()].toReversed()) {
      const facts = read[index];
      expect(plain(restore(index, facts?.document.text ?? ''))).toEqual(plain(facts ?? null));
    }
  });

  it('hold no text of a file', () => {
    const written = JSON.stringify(storeFacts(read));
    expect(written).not.toContain('核实水位');
    expect(written).not.toContain('水涨了');
  });

  it('give one document to a register and its rows', () => {
    const at = read.findIndex(({ document }) => document.file === 'registers/units.yaml');
    const facts = throughDisk(read)(at, files['registers/units.yaml'] ?? '');
    if (facts?.kind !== 'register') throw new Error('no register');
    expect(facts.rows.entries.length).toBeGreaterThan(0);
    for (const { document } of [facts.rows, ...facts.rows.entries]) expect(document).toBe(facts.document);
  });

  it('know nothing of a file that was not stored', () => {
    expect(throughDisk(read)(read.length, '')).toBeNull();
  });
});
