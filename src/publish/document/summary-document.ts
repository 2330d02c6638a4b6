import { type Card, cardsOf, type PlanReader } from '#cards';
import type { Corpus } from '#corpus';
import { withMarksOf } from '#model';
import { type DocumentBlock, heading, type OfficialDocument, paragraph } from './block.ts';
import { officialDate } from './dates.ts';
import { editionOf, officialName } from './plan-document.ts';

const texts = {
  zh: {
    state: '简本',
    first: '发生时怎么做',
    levels: '什么时候启动响应',
    call: '打给谁',
    go: '去哪里',
    none: '本预案不对外公开。',
    level: '级别',
    when: '启动条件',
    decides: '由谁决定',
    name: '名称',
    phone: '电话',
    place: '危险点',
    shelter: '安置点',
    route: '怎么走',
    note: '本简本摘自现行预案，便于公众了解和查用；以正式文本为准。',
  },
  en: {
    state: 'Short version',
    first: 'What to do',
    levels: 'When a response starts',
    call: 'Whom to call',
    go: 'Where to go',
    none: 'This plan is not public.',
    level: 'Level',
    when: 'Starts when',
    decides: 'Decided by',
    name: 'Name',
    phone: 'Phone',
    place: 'Danger',
    shelter: 'Shelter',
    route: 'Way',
    note: 'Drawn from the plan in force, for the public. The full text prevails.',
  },
} as const;

/** 简本: what the public needs of a plan, in plain words, from what the schemas call public. */
export function summaryDocument(corpus: Corpus, reader: PlanReader): OfficialDocument {
  const { plan, language } = reader;
  const { front } = plan;
  const words = texts[language];
  const open = front.publish !== 'none' && front.summary !== undefined;
  return {
    title: plan.title,
    state: words.state,
    redHead: null,
    cover: null,
    approval: null,
    contents: false,
    blocks: open ? summaryBlocks(corpus, reader) : [paragraph(words.none)],
    annexes: [],
    signed: {
      by: officialName(front.issue?.by ?? front.lead ?? '', reader),
      date: officialDate(front.dates?.published ?? front.dates?.issued, language),
    },
    language,
    date: front.dates?.effective ?? front.dates?.issued ?? null,
    edition: editionOf(reader),
  };
}

function summaryBlocks(corpus: Corpus, reader: PlanReader): DocumentBlock[] {
  const { plan, language } = reader;
  const words = texts[language];
  const cards = cardsOf(corpus, plan, {
    kinds: ['public', 'plan'],
    roles: [],
    levels: [],
    place: null,
    audience: 'public',
  });
  const paragraphs = (plan.front.summary ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [
    heading(1, words.first),
    ...paragraphs.map((line) => paragraph(line)),
    ...levelTable(cards, reader),
    ...dangers(cards, reader),
    ...calls(cards, reader),
    paragraph(words.note),
  ];
}

function levelTable(cards: readonly Card[], { plan, language }: PlanReader): DocumentBlock[] {
  const words = texts[language];
  if (plan.front.publish !== 'full' && plan.levels.length === 0) return [];
  const rows = cards
    .filter(({ kind }) => kind === 'plan')
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])))
    .filter(({ label }) => /级$|^Level/.test(label))
    .map(({ label, text }) => [label, text]);
  return rows.length === 0 ? [] : [heading(1, words.levels), { kind: 'table', head: [words.level, words.when], rows }];
}

/** Each danger's card as a row: where, what to listen for and where to go. */
function dangers(cards: readonly Card[], { language }: PlanReader): DocumentBlock[] {
  const words = texts[language];
  const rows = cards
    .filter(({ kind, key }) => kind === 'public' && key.includes('/public-'))
    .map(({ title, blocks }) => {
      const facts = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
      return [
        title,
        facts
          .map(({ label, text }) => `${label}${withMarksOf(language, '：')}${text}`)
          .join(withMarksOf(language, '；')),
      ];
    });
  return rows.length === 0 ? [] : [heading(1, words.go), { kind: 'table', head: [words.place, words.shelter], rows }];
}

function calls(cards: readonly Card[], { language }: PlanReader): DocumentBlock[] {
  const words = texts[language];
  const seen = new Set<string>();
  const rows = cards
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'calls' ? block.calls : [])))
    .flatMap(({ name, phone }) => {
      if (phone === null || seen.has(`${name}${phone}`)) return [];
      seen.add(`${name}${phone}`);
      return [[name, phone]];
    });
  return rows.length === 0 ? [] : [heading(1, words.call), { kind: 'table', head: [words.name, words.phone], rows }];
}
