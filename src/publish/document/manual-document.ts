import { actingRoles, type Card, cardsOf, conditionText, levelName, type PlanReader } from '#cards';
import type { Corpus } from '#corpus';
import { type Role, withMarksOf } from '#model';
import { type DocumentBlock, heading, type OfficialDocument, paragraph } from './block.ts';
import { officialDate } from './dates.ts';
import { editionOf, officialName } from './plan-document.ts';

const texts = {
  zh: {
    state: '操作手册',
    when: '什么时候启动',
    time: '时限',
    what: '做什么',
    tell: '告诉谁',
    phone: '电话',
    filled: '由{post}担任',
    deputies: '不在岗时由{names}接替',
    duties: '职责：{duties}',
    how: '先找到自己的角色，再看当前级别那张表，从上往下做。',
  },
  en: {
    state: 'Operation manual',
    when: 'When it starts',
    time: 'Within',
    what: 'What to do',
    tell: 'Tell',
    phone: 'Phone',
    filled: 'Held by {post}',
    deputies: 'In absence: {names}',
    duties: 'Duties: {duties}',
    how: 'Find your role, then the table of the level in force, and work downwards.',
  },
} as const;

/** 操作手册: for each role, trigger, steps, limits, and whom to tell. */
export function manualDocument(corpus: Corpus, reader: PlanReader, roles: readonly string[]): OfficialDocument {
  const { plan, language } = reader;
  const words = texts[language];
  const cards = cardsOf(corpus, plan, { kinds: ['role'], roles, levels: [], place: null, audience: reader.audience });
  const chapters = actingRoles(plan).flatMap((role, index) => {
    const own = cards.filter((card) => card.role === index);
    return own.length === 0 ? [] : chapter(role, own, reader);
  });
  return {
    title: plan.title,
    state: words.state,
    redHead: null,
    cover: null,
    approval: null,
    contents: true,
    blocks: [...triggers(reader), ...chapters],
    annexes: [],
    signed: {
      by: officialName(plan.front.lead ?? '', reader),
      date: officialDate(plan.front.dates?.effective, language),
    },
    language,
    date: plan.front.dates?.effective ?? plan.front.dates?.issued ?? null,
    edition: editionOf(reader),
  };
}

function triggers({ plan, language }: PlanReader): DocumentBlock[] {
  const words = texts[language];
  const rows = plan.levels.map(({ level, when, decide }) => [
    levelName(level, language),
    `${when === null ? '' : conditionText(when, language)}${decide === null ? '' : withMarksOf(language, `（${decide}）`)}`,
  ]);
  const table: DocumentBlock[] =
    rows.length === 0 ? [] : [heading(1, words.when), { kind: 'table', head: ['', ''], rows }];
  return [paragraph(words.how), ...table];
}

function chapter(role: Role, cards: readonly Card[], { language }: PlanReader): DocumentBlock[] {
  const words = texts[language];
  const post = role.post ?? role.lead ?? role.unit;
  const about = [
    post === undefined ? '' : words.filled.replace('{post}', post),
    role.deputies.length === 0
      ? ''
      : words.deputies.replace('{names}', role.deputies.join(withMarksOf(language, '、'))),
    role.duties.length === 0 ? '' : words.duties.replace('{duties}', role.duties.join(withMarksOf(language, '、'))),
  ].filter((part) => part !== '');
  const intro =
    about.length === 0
      ? []
      : [paragraph(`${about.join(language === 'zh' ? '；' : '; ')}${language === 'zh' ? '。' : '.'}`)];
  return [heading(1, role.name), ...intro, ...cards.flatMap((card) => procedure(card, language))];
}

function procedure(card: Card, language: 'zh' | 'en'): DocumentBlock[] {
  const words = texts[language];
  const steps = card.blocks.flatMap((block) => (block.kind === 'rows' && block.zone === 'main' ? block.rows : []));
  const calls = card.blocks.flatMap((block) => (block.kind === 'calls' ? block.calls : []));
  const rows = steps.map(({ label, text, details }) => [label, [text, ...details].join(withMarksOf(language, '；'))]);
  const tell = calls.map(({ name, phone, note }) => [
    note === '' ? name : withMarksOf(language, `${name}（${note}）`),
    phone ?? '—',
  ]);
  const table: DocumentBlock[] =
    tell.length === 0 ? [] : [{ kind: 'table', head: [words.tell, words.phone], rows: tell }];
  return [heading(2, card.scenario), { kind: 'table', head: [words.time, words.what], rows }, ...table];
}
