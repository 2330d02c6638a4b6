import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '#model';
import type { RuleOutput } from '#rule-kit';
import { asReceived, toSend } from './sent.ts';

function documentAt(file: string): SourceDocument {
  return { file, kind: 'plan', text: '甲乙丙', encoding: 'utf-8', slips: [], locations: {}, suppressions: [] };
}

const here = documentAt('plans/a.md');
const there = documentAt('plans/b.md');
const documents = new Map([here, there].map((document) => [document.file, document]));

function roundTrip(output: RuleOutput): RuleOutput {
  return asReceived(structuredClone(toSend(output)), (file) => documents.get(file) ?? here);
}

describe('what a rule said', () => {
  const at = { document: here, span: { start: 0, end: 1 } };
  const outputs: readonly RuleOutput[] = [
    { message: 'missing', at },
    {
      message: 'differs',
      at,
      data: { name: '甲', other: { zh: '乙', en: 'b' }, count: 2 },
      subject: '甲',
      basis: [{ law: 'integrity', strength: 'must' }],
      related: [{ at: { document: there, span: { start: 1, end: 2 } }, text: { zh: '那里', en: 'there' } }],
      fix: { title: { zh: '改', en: 'mend' }, safe: true, edits: [{ span: { start: 0, end: 1 }, text: '丁' }] },
    },
    { notChecked: { zh: '没有', en: 'none' }, document: there },
  ];

  it.each(outputs)('comes back with the documents of the thread that asked: %j', (output) => {
    const back = roundTrip(output);
    expect(back).toEqual(output);
    if ('at' in back) expect(back.at.document).toBe(here);
    if ('at' in back && back.related !== undefined) expect(back.related[0]?.at.document).toBe(there);
  });
});
