import { duesUntil, dueTitles } from '#lifecycle';
import { addMonths } from '#parse';
import type { Lookups } from '../lookups.ts';
import type { DueView } from '../types/office.ts';

/** How far ahead the office looks. */
const monthsAhead = 12;

/** What falls due within a year, the longest overdue first: the same dues that `beiyu due` lists. */
export function dueViews({ corpus, today, language, linkTo }: Lookups): DueView[] {
  const plans = new Map(corpus.plans.map((plan) => [plan.document.file, plan]));
  return duesUntil(corpus, today, addMonths(today, monthsAhead)).map(({ kind, name, on, overdue, who, document }) => {
    const plan = plans.get(document.file);
    return {
      what: dueTitles[kind][language],
      name,
      plan: plan === undefined ? null : linkTo(plan),
      on,
      overdue,
      who: who === '' ? null : who,
    };
  });
}
