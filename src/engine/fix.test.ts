import { describe, expect, it } from 'vitest';
import type { Edit, Finding, SourceDocument } from '#model';
import { decode } from '#parse';
import { asUtf8, editBytes, isForeign } from './fix-bytes.ts';
import { planFixes } from './fix-plan.ts';

function edit(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

function mendable(rule: string, edits: readonly Edit[], safe = true): Finding {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const facts = { rule, severity: 'warn', message: '', file: 'a.md', identity: rule, help: '' } as const;
  return { ...facts, range, related: [], basis: [], fix: { title: { zh: '改', en: 'Mend' }, safe, edits } };
}

function documentOf(bytes: Uint8Array): SourceDocument {
  const { text, encoding } = decode(bytes);
  return { file: 'a.md', kind: 'plan', text, encoding, slips: [], locations: {}, suppressions: [] };
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): string | null {
  const result = editBytes(bytes, documentOf(bytes), edits);
  return result === null ? null : Buffer.from(result).toString('hex');
}

describe('the changes to one file', () => {
  it('stand in the order of the file, each fix whole', () => {
    const [plan] = planFixes(
      [mendable('a/b', [edit(8, 9, 'y')]), mendable('a/c', [edit(0, 0, 'x'), edit(3, 4, '')])],
      false,
    );
    expect(plan?.edits.map(({ span }) => span.start)).toEqual([0, 3, 8]);
    expect(plan?.skipped).toEqual([]);
  });

  it('leave out a fix that touches what another one changes', () => {
    const [plan] = planFixes(
      [mendable('a/b', [edit(2, 6, 'x')]), mendable('a/c', [edit(9, 9, 'z'), edit(5, 7, '')])],
      false,
    );
    expect(plan?.edits).toEqual([edit(2, 6, 'x')]);
    expect(plan?.skipped.map(({ rule }) => rule)).toEqual(['a/c']);
  });

  it('take one change that two findings ask for once', () => {
    const [plan] = planFixes([mendable('a/b', [edit(2, 3, ':')]), mendable('a/c', [edit(2, 3, ':')])], false);
    expect(plan?.edits).toHaveLength(1);
    expect(plan?.applied).toHaveLength(2);
  });

  it('keep what is for review until it is asked for', () => {
    const finding = mendable('a/b', [edit(0, 1, '')], false);
    expect(planFixes([finding], false)).toEqual([]);
    expect(planFixes([finding], true)).toHaveLength(1);
  });
});

describe('the bytes of an edited file', () => {
  it('keep a byte order mark and CRLF line ends', () => {
    const bytes = new TextEncoder().encode('\uFEFF编号：a\r\n名称: b\r\n');
    const expected = Buffer.from('\uFEFF编号: a\r\n新\r\n名称: b\r\n').toString('hex');
    expect(edited(bytes, [edit(2, 3, ': '), edit(6, 6, '新\n')])).toBe(expected);
  });

  it('stay GB18030, four-byte characters included', () => {
    const before = Buffer.concat([Buffer.from('a'), gb('编号'), fourBytes, gb('：'), Buffer.from('b\r\n')]);
    const after = Buffer.concat([Buffer.from('a'), gb('编号'), fourBytes, gb('，'), Buffer.from(':b\r\n')]);
    const start = decode(before).text.indexOf('：');
    expect(edited(before, [edit(start, start + 1, '，:')])).toBe(after.toString('hex'));
  });

  it('are left alone where GB18030 of two bytes does not hold the new text', () => {
    expect(edited(gb('编号'), [edit(0, 1, '😀')])).toBeNull();
  });

  it('become plain UTF-8 only when that is asked', () => {
    const bytes = gb('编号');
    expect(isForeign(bytes, documentOf(bytes))).toBe(true);
    expect(Buffer.from(asUtf8(documentOf(bytes))).toString()).toBe('编号');
  });
});

/** 𠀀, which GB18030 writes in four bytes. */
const fourBytes = Buffer.from([0x95, 0x32, 0x82, 0x36]);

const known: Readonly<Record<string, readonly number[]>> = {
  编: [0xb1, 0xe0],
  号: [0xba, 0xc5],
  '：': [0xa3, 0xba],
  '，': [0xa3, 0xac],
};

function gb(text: string): Buffer {
  return Buffer.from([...text].flatMap((character) => known[character] ?? []));
}
