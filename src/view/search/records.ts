import type { HandbookView } from '../types/handbook.ts';
import type { PlanView } from '../types/plan.ts';

export const recordKinds = ['hazard', 'place', 'role', 'plan', 'shelter', 'case', 'term'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Something that a search can find: a page, or a section of one. */
export interface SearchRecord {
  /** Path of the page in the site, with its anchor. */
  readonly url: string;
  readonly title: string;
  readonly kind: RecordKind;
  readonly place: string | null;
  readonly hazards: readonly string[];
  readonly text: string;
  /** Whether the record is a page rather than a part of one. */
  readonly page: boolean;
}

/** What can be found in a handbook, the most useful first. Made from the view alone. */
export function searchRecords(view: HandbookView): SearchRecord[] {
  return [
    ...hazardRecords(view),
    ...placeRecords(view),
    ...roleRecords(view),
    ...view.plans.map(planRecord),
    ...shelterRecords(view),
    ...caseRecords(view),
    ...view.glossary.map(({ term, meaning }, index) => record('term', `glossary.html#t${index}`, term, meaning)),
    ...view.plans.flatMap(sectionRecords),
  ];
}

function record(kind: RecordKind, url: string, title: string, text: string): SearchRecord {
  return { kind, url, title, text, place: null, hazards: [], page: true };
}

function hazardRecords(view: HandbookView): SearchRecord[] {
  return view.hazards.map((hazard) => ({
    ...record(
      'hazard',
      `hazards/${hazard.slug}.html`,
      hazard.name,
      [
        ...hazard.now,
        ...hazard.never,
        ...hazard.before,
        ...hazard.during,
        ...hazard.after,
        ...hazard.warnings.map(({ advice }) => advice),
        ...hazard.places.flatMap(({ place, risks }) => [place.name, ...risks]),
        ...hazard.local.map(({ summary }) => summary),
        hazard.aliases.join(' '),
      ].join('\n'),
    ),
    hazards: [hazard.name],
  }));
}

function placeRecords(view: HandbookView): SearchRecord[] {
  return view.places.map((place) => ({
    ...record(
      'place',
      `places/${place.slug}.html`,
      place.name,
      [
        place.within.map(({ name }) => name).join(' '),
        ...place.summaries.map(({ summary }) => summary),
        ...place.risks.map(({ name, kind }) => `${name} ${kind ?? ''}`),
        ...place.shelters.map(({ name, routes }) => [name, ...routes].join(' ')),
        ...place.calls.map(({ name, phone }) => `${name} ${phone}`),
        ...place.plans.map(({ name }) => name),
      ].join('\n'),
    ),
    place: place.name,
    hazards: place.hazards.map(({ name }) => name),
  }));
}

function roleRecords(view: HandbookView): SearchRecord[] {
  return view.roles.map(({ slug, name, entries }) =>
    record(
      'role',
      `roles/${slug}.html`,
      name,
      [
        ...entries.map(({ plan, place, filledBy, duties }) =>
          [place?.name ?? '', plan.name, ...filledBy, ...duties].join(' '),
        ),
      ].join('\n'),
    ),
  );
}

function planRecord(plan: PlanView): SearchRecord {
  return {
    ...record(
      'plan',
      `plans/${plan.slug}.html`,
      plan.title,
      [
        plan.summary ?? '',
        [plan.kindName, plan.lead ?? '', plan.place?.name ?? '', ...plan.headquarters].join(' '),
        ...plan.roles.map(({ name, filledBy, members, duties }) => saidOf(name, [...filledBy, ...members, ...duties])),
        ...plan.basis.map(({ name }) => name),
        ...plan.calls.map(({ name, phone }) => `${name} ${phone}`),
      ].join('\n'),
    ),
    place: plan.place?.name ?? null,
    hazards: plan.hazards.map(({ name }) => name),
  };
}

/** One line of an excerpt: who, and what of them. */
function saidOf(name: string, rest: readonly string[]): string {
  return rest.length === 0 ? name : `${name}：${rest.join('、')}；`;
}

function shelterRecords(view: HandbookView): SearchRecord[] {
  return view.shelters.flatMap((shelter) =>
    shelter.place === null
      ? []
      : [
          {
            ...record(
              'shelter',
              `places/${shelter.place.slug}.html`,
              shelter.name,
              [shelter.place.name, shelter.address ?? '', shelter.keptBy ?? '', ...shelter.routes].join(' '),
            ),
            place: shelter.place.name,
            page: false,
          },
        ],
  );
}

function caseRecords(view: HandbookView): SearchRecord[] {
  return view.cases.map((found) => ({
    ...record('case', `cases/${found.slug}.html`, found.title, textOf(found.html)),
    place: found.place?.name ?? null,
    hazards: found.hazards.map(({ name }) => name),
  }));
}

/** The text of a plan under each of its headings. */
function sectionRecords(plan: PlanView): SearchRecord[] {
  if (plan.body === null) return [];
  return plan.body.html.split(/(?=<h[1-6] id=")/).flatMap((part): SearchRecord[] => {
    const heading = /^<h[1-6] id="([^"]*)"[^>]*>(.*?)<\/h[1-6]>/s.exec(part);
    if (heading === null) return [];
    const text = textOf(part.slice(heading[0].length));
    if (text === '') return [];
    return [
      {
        url: `plans/${plan.slug}.html#${decodeEntities(heading[1] ?? '')}`,
        title: `${textOf(heading[2] ?? '')} · ${plan.title}`,
        kind: 'plan',
        place: plan.place?.name ?? null,
        hazards: plan.hazards.map(({ name }) => name),
        text,
        page: false,
      },
    ];
  });
}

function textOf(html: string): string {
  return decodeEntities(html.replaceAll(/<\/(?:p|li|tr|h\d|td|th)>/g, '\n').replaceAll(/<[^>]*>/g, ''))
    .replaceAll(/\n\s*\n+/g, '\n')
    .trim();
}

function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
