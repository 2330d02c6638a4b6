import type { Language, Plan, Review } from '#model';
import { crosswalk, elementName, formWords, type ReviewGround } from '#review';
import { enumName } from '#schemas';
import { type DocumentBlock, type OfficialDocument, paragraph } from './block.ts';

/** A review form as rows of text: what stands above the table, and the table. */
export interface OpinionForm {
  readonly language: Language;
  readonly title: string;
  /** Label and value, in order. */
  readonly facts: readonly (readonly [string, string])[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The form for one expert's record of a plan, with the places found and what the record says so far. */
export function opinionForm(plan: Plan, review: Review, ground: ReviewGround): OpinionForm {
  const { language } = ground;
  const joint = language === 'zh' ? '、' : ', ';
  const words = formWords[language];
  const { rows } = crosswalk(plan, ground);
  const said = new Map((review.elements ?? []).map((element) => [element.element, element]));
  const verdict = review.verdict === 'pending' ? '' : enumName('review', '/verdict', review.verdict, language);
  return {
    language,
    title: plan.title,
    facts: [
      [words.plan, plan.id],
      [words.version, review.version],
      [words.expert, review.experts.join(joint)],
      [words.fingerprint, review.fingerprint ?? ''],
      [words.conflict, review.conflict ?? ''],
      [words.verdict, verdict],
      [words.date, review.date],
    ],
    head: words.head,
    rows: rows.map(({ element, places }, index) => {
      const name = elementName(element, language);
      const row = said.get(element.zh) ?? said.get(element.en);
      const judged = row?.verdict === undefined ? '' : enumName('review', '/elements/0/verdict', row.verdict, language);
      return [
        String(index + 1),
        `${name}${element.key ? ' *' : ''}`,
        element.requirements[language],
        row?.place ?? places.join(joint),
        judged,
        row?.advice ?? '',
      ];
    }),
  };
}

/** The form as a document in the official layout. */
export function opinionFormDocument(form: OpinionForm, plan: Plan): OfficialDocument {
  const words = formWords[form.language];
  const blocks: DocumentBlock[] = [
    paragraph(words.how),
    { kind: 'table', head: form.facts.map(([label]) => label), rows: [form.facts.map(([, value]) => value)] },
    { kind: 'table', head: [...form.head], rows: form.rows },
    paragraph(`${words.signed}: ________________`, 'flush'),
  ];
  return {
    title: form.title,
    state: words.state,
    redHead: null,
    cover: null,
    approval: null,
    contents: false,
    blocks,
    annexes: [],
    signed: { by: '', date: '' },
    language: form.language,
    date: plan.front.dates?.issued ?? null,
    edition: `${plan.title} ${plan.front.version}`,
  };
}
