import type { Language, Plan, Span } from '#model';
import { type PlanDiff, procedureOf, procedureWords } from '#review';
import { type DocumentBlock, type OfficialDocument, paragraph } from './block.ts';

const words = {
  state: { zh: '修订对照表', en: 'Table of changes' },
  head: {
    zh: ['序号', '位置', '原文', '修订后', '修订理由', '依据'],
    en: ['No.', 'Place', 'Before', 'After', 'Reason', 'Basis'],
  },
  none: { zh: '没有改动预案的意思。', en: 'Nothing changed in meaning.' },
};

/** 修订对照表: what stood there, what stands there now; reason and basis are for the writers to fill in. */
export function revisionTable(diff: PlanDiff, language: Language): OfficialDocument {
  const { plan, changes, title } = diff;
  const rows = changes.map((one, index) => [
    String(index + 1),
    one.place[language],
    quoted(plan.before, one.at.before) ?? one.before?.[language] ?? '',
    quoted(plan.after, one.at.after) ?? one.after?.[language] ?? '',
    '',
    '',
  ]);
  const procedure = procedureOf(diff);
  const blocks: DocumentBlock[] = [
    ...(procedure === null ? [] : [paragraph(`${procedureWords[procedure][language]}。`)]),
    ...(rows.length === 0
      ? [paragraph(words.none[language])]
      : [{ kind: 'table' as const, head: words.head[language], rows }]),
  ];
  return {
    title,
    state: words.state[language],
    redHead: null,
    cover: null,
    approval: null,
    contents: false,
    blocks,
    annexes: [],
    signed: { by: '', date: '' },
    language,
    date: plan.after?.front.dates?.issued ?? plan.before?.front.dates?.issued ?? null,
    edition: versions(diff),
  };
}

function versions({ plan: { before, after } }: PlanDiff): string {
  return [before, after].map((plan) => plan?.front.version ?? '—').join(' → ');
}

/** The text as it stands in the file, on one line. */
function quoted(plan: Plan | null, span: Span | null): string | null {
  if (plan === null || span === null) return null;
  return plan.document.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ').trim();
}
