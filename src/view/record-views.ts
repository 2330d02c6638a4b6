import { splitFrontMatter } from '#parse';
import { enumName } from '#schemas';
import { given } from './given.ts';
import { toHtml } from './html.ts';
import { type Lookups, slugOf } from './lookups.ts';
import type { CaseView, DrillView } from './types/handbook.ts';

function proseOf(lookups: Lookups, text: string): string {
  const body = splitFrontMatter(text);
  const html = toHtml(text, body.bodyStart, {
    showHidden: lookups.eye.audience === 'internal',
    addresses: new Map(),
    shift: 0,
  });
  return html.replace(/^<h1[^>]*>.*?<\/h1>\n/, '');
}

export function caseViews(lookups: Lookups): CaseView[] {
  const { corpus, eye, language } = lookups;
  return corpus.cases
    .map(({ data, document }): CaseView => {
      const seen = eye.look('case', data);
      return {
        id: data.id,
        slug: slugOf(data.id),
        title: seen.title ?? data.id,
        date: given(seen.date),
        place: seen.jurisdiction === undefined ? null : lookups.placeLink(corpus.tree.idOf(seen.jurisdiction)),
        hazards: (seen.hazards ?? []).map(lookups.hazardLink),
        grade: seen.grade === undefined ? null : enumName('case', '/grade', seen.grade, language),
        moved: given(seen.moved),
        html: proseOf(lookups, document.text),
      };
    })
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

/** Drills of plans that this edition shows; what went wrong in one is for the office. */
export function drillViews(lookups: Lookups): DrillView[] {
  const { corpus, eye, language, today } = lookups;
  const internal = eye.audience === 'internal';
  return corpus.drills
    .map(({ data, document }): DrillView => {
      const seen = eye.look('drill', data);
      return {
        id: data.id,
        slug: slugOf(data.id),
        title: seen.title ?? data.id,
        date: seen.date ?? '',
        status: seen.status ?? statusOn(seen.date ?? '', today),
        form: seen.form === undefined ? null : enumName('drill', '/form', seen.form, language),
        plans: (seen.plans ?? []).flatMap((name) => lookups.planLink(name, null) ?? []),
        place: seen.place ?? given(seen.jurisdiction),
        participants: seen.participants ?? [],
        people: given(seen.people),
        findings: internal
          ? (seen.findings ?? []).map(({ problem, measure, done }) => ({
              problem,
              measure: measure ?? null,
              done: done ?? null,
            }))
          : [],
        html: internal ? proseOf(lookups, document.text) : null,
      };
    })
    .filter(({ plans, status }) => internal || (plans.length > 0 && status !== 'cancelled'))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/** A drill that says nothing of its state was held on its day. */
function statusOn(date: string, today: string): DrillView['status'] {
  return date > today ? 'planned' : 'held';
}
