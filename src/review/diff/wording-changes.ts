import { canonicalText } from '#corpus';
import type { Plan, Section, Span, Text } from '#model';
import { sameTitle } from '#schemas';
import { type Change, change } from './change.ts';
import { type Matchable, matchAll } from './match.ts';
import { pairsBy } from './pairs.ts';
import { differing } from './similarity.ts';
import { phoneChange } from './step-changes.ts';

interface Passage extends Matchable {
  readonly written: string;
  readonly span: Span;
  readonly section: Section | undefined;
}

/** Chapters and paragraphs outside the procedures: added, dropped, reworded. Re-wrapping and re-marking is nothing. */
export function wordingChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = matchAll(passagesOf(before), passagesOf(after));
  return [
    ...sectionChanges(before, after),
    ...removed.map((one) => whole('removed', one)),
    ...added.map((one) => whole('added', one)),
    ...pairs.flatMap(([was, now]) => rewording(was, now)),
  ];
}

function passagesOf(plan: Plan): Passage[] {
  return plan.blocks.flatMap(({ kind, step, section, span }) => {
    if (step >= 0 || kind === 'heading') return [];
    const written = plan.document.text.slice(span.start, span.end);
    const at = plan.sections[section];
    return [
      {
        written,
        span,
        section: at,
        group: at === undefined ? '' : sameTitle(at.title),
        text: canonicalText(written),
        hint: '',
      },
    ];
  });
}

function sectionChanges(before: Plan, after: Plan): Change[] {
  const key = ({ title, level }: Section): string => `${level ?? ''} ${sameTitle(title)}`;
  const { removed, added } = pairsBy(before.sections, after.sections, key);
  // A heading at the same place with another title is one that was renamed.
  const renamed = removed.flatMap((was) => {
    const now = added.find(
      ({ numbering, depth }) => numbering !== '' && numbering === was.numbering && depth === was.depth,
    );
    return now === undefined ? [] : [{ was, now }];
  });
  const gone = removed.filter((section) => !renamed.some(({ was }) => was === section));
  const come = added.filter((section) => !renamed.some(({ now }) => now === section));
  return [
    ...renamed.map(({ was, now }) =>
      change({
        area: 'wording',
        kind: 'changed',
        place: { zh: `${now.numbering} 标题`, en: `${now.numbering} heading` },
        before: was.title,
        after: now.title,
        at: { before: was.headingSpan, after: now.headingSpan },
      }),
    ),
    ...gone.map((section) => heading('removed', section)),
    ...come.map((section) => heading('added', section)),
  ];
}

function heading(kind: 'added' | 'removed', { numbering, title, headingSpan }: Section): Change {
  const name = `${numbering} ${title}`.trim();
  const says =
    kind === 'added' ? { zh: '新增这一节', en: 'section added' } : { zh: '删去这一节', en: 'section removed' };
  const at = kind === 'added' ? { after: headingSpan } : { before: headingSpan };
  return change({ area: 'wording', kind, place: { zh: name, en: name }, says, at, procedure: procedureFor(title) });
}

/** What grades events or sets out the command needs the full procedure, though it be prose. */
function procedureFor(title: string): 'full' | 'simple' {
  return /分级|指挥|组织体系|职责|处置|响应|grading|command|organi[sz]ation|response/i.test(title) ? 'full' : 'simple';
}

function placeOf({ section }: Passage): Text {
  const name = section === undefined ? '' : `${section.numbering} ${section.title}`.trim();
  return { zh: name === '' ? '正文开头' : name, en: name === '' ? 'start of the text' : name };
}

function whole(kind: 'added' | 'removed', passage: Passage): Change {
  const text = brief(passage.written);
  const side =
    kind === 'added' ? { after: text, at: { after: passage.span } } : { before: text, at: { before: passage.span } };
  return change({
    area: 'wording',
    kind,
    place: placeOf(passage),
    ...side,
    procedure: procedureFor(passage.section?.title ?? ''),
  });
}

function brief(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}

function rewording(was: Passage, now: Passage): Change[] {
  const at = { before: was.span, after: now.span };
  if (was.text === now.text) return phoneChange(was.written, now.written, placeOf(now), at);
  const { before, after } = differing(was.written.replaceAll(/\s+/g, ' '), now.written.replaceAll(/\s+/g, ' '));
  const procedure = procedureFor(now.section?.title ?? '');
  return [change({ area: 'wording', kind: 'reworded', place: placeOf(now), before, after, at, procedure })];
}
