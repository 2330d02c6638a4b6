import { type Corpus, reviewState } from '#corpus';
import type { Plan, ReviewElement } from '#model';

/** What the experts said of one element. */
export interface ElementSummary {
  readonly element: string;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Share of experts with the commonest verdict, 0 to 1; null where nobody judged. */
  readonly agreement: number | null;
  readonly advice: readonly { readonly expert: string; readonly text: string; readonly reply: string | null }[];
}

/** All reviews of a plan put together. */
export interface ReviewSummary {
  readonly reviews: number;
  readonly experts: readonly string[];
  readonly verdicts: Readonly<Record<string, number>>;
  readonly elements: readonly ElementSummary[];
  /** Mean agreement over the elements that two or more judged; null where there are none. */
  readonly agreement: number | null;
  /** How many pieces of advice still wait for a reply. */
  readonly open: number;
}

interface Said {
  readonly expert: string;
  readonly row: ReviewElement;
}

/** Agreement between experts and what is still open, over the reviews of one plan that stand on its present text. */
export function summariseReviews(plan: Plan, corpus: Corpus): ReviewSummary {
  const signOffs = reviewState(plan, corpus).signOffs.filter(
    ({ state }) => state === 'current' || state === 'unpinned',
  );
  const said = signOffs.flatMap(({ review }) =>
    (review.elements ?? []).map((row): Said => ({ expert: review.experts.join('、'), row })),
  );
  const elements = [...Map.groupBy(said, ({ row }) => row.element)].map(([element, rows]) =>
    elementSummary(element, rows),
  );
  const shared = elements.filter(({ verdicts }) => total(verdicts) > 1);
  const sum = shared.reduce((all, { agreement }) => all + (agreement ?? 0), 0);
  return {
    reviews: signOffs.length,
    experts: [...new Set(signOffs.flatMap(({ review }) => review.experts))],
    verdicts: counts(signOffs.map(({ review }) => review.verdict)),
    elements,
    agreement: shared.length === 0 ? null : sum / shared.length,
    open: elements.reduce((all, { advice }) => all + advice.filter(({ reply }) => reply === null).length, 0),
  };
}

function elementSummary(element: string, rows: readonly Said[]): ElementSummary {
  const verdicts = counts(rows.flatMap(({ row }) => row.verdict ?? []));
  const most = Math.max(0, ...Object.values(verdicts));
  return {
    element,
    verdicts,
    agreement: total(verdicts) === 0 ? null : most / total(verdicts),
    advice: rows.flatMap(({ expert, row }) =>
      row.advice === undefined ? [] : [{ expert, text: row.advice, reply: row.reply ?? null }],
    ),
  };
}

function total(verdicts: Readonly<Record<string, number>>): number {
  return Object.values(verdicts).reduce((sum, count) => sum + count, 0);
}

function counts(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}
