import type { Advice } from './guidance/advice.ts';
import { adviceFor, warningAdvice } from './guidance/guidance.ts';
import {
  asksForShelter,
  familyNames,
  familyNamesInEnglish,
  type HazardFamily,
  hazardFamilies,
} from './guidance/hazard-families.ts';
import { distinctCalls, type Lookups } from './lookups.ts';
import type { Call, Link } from './types/audience.ts';
import type { CaseView } from './types/handbook.ts';
import type { HazardPlace, HazardView } from './types/hazard.ts';
import type { PlaceView, ShelterView } from './types/place.ts';
import type { PlanView } from './types/plan.ts';

interface HazardInput {
  readonly plans: readonly PlanView[];
  readonly places: readonly PlaceView[];
  readonly shelters: readonly ShelterView[];
  readonly cases: readonly CaseView[];
  readonly numbers: readonly Call[];
  readonly duty: Call | null;
}

const colours = ['red', 'orange', 'yellow', 'blue'] as const;

/** A page for each hazard that a plan or a known danger spot of this workspace has to do with. */
export function hazardViews(lookups: Lookups, input: HazardInput): HazardView[] {
  const named = new Map<string, string>();
  const links = [...input.plans.flatMap(({ hazards }) => hazards), ...input.places.flatMap(({ hazards }) => hazards)];
  for (const { slug, name } of links) if (!named.has(slug)) named.set(slug, name);
  const order = new Map(hazardFamilies.map(({ slug }, index) => [slug, index]));
  return [...named]
    .map(([slug, name]) => hazardView(lookups, input, slug, name))
    .toSorted((a, b) => (order.get(a.slug) ?? 999) - (order.get(b.slug) ?? 999) || (a.slug < b.slug ? -1 : 1));
}

function hazardView(lookups: Lookups, input: HazardInput, slug: string, name: string): HazardView {
  const family = hazardFamilies.find((candidate) => candidate.slug === slug);
  const advice = adviceHere(adviceFor(slug, name, lookups.language), lookups, input.numbers);
  const warnings = warningAdvice(slug, lookups.language);
  const plans = input.plans.filter(({ hazards }) => hazards.some((hazard) => hazard.slug === slug)).toSorted(byRank);
  const places = placesOf(input.places, slug);
  return {
    slug,
    name: advice.name === '' ? name : advice.name,
    aliases: family === undefined ? [name] : namesOf(family, lookups),
    class: family?.class ?? 'accident',
    now: advice.now,
    never: advice.never,
    before: advice.before,
    during: advice.during,
    after: advice.after,
    warnings: colours.flatMap((level) => {
      const text = warnings?.[level];
      return text === undefined ? [] : [{ level, advice: text }];
    }),
    calls: callsOf(input, plans, family?.dial ?? null),
    shelters: sheltersFor(input.shelters, places, family === undefined ? [name] : familyNames(family), slug),
    places,
    plans: plans.map(({ slug: to, title }) => ({ slug: to, name: title })),
    local: localWords(plans),
    leads: [...new Set(plans.filter((plan) => !isLocal(plan)).flatMap(({ lead }) => lead ?? []))].slice(0, 4),
    cases: input.cases
      .filter(({ hazards }) => hazards.some((hazard) => hazard.slug === slug))
      .map(({ slug: to, title }): Link => ({ slug: to, name: title })),
  };
}

/** The packaged advice dials Chinese numbers: where others hold, it dials the first of those, or says no number. */
function adviceHere(advice: Advice, { corpus }: Lookups, numbers: readonly Call[]): Advice {
  if (corpus.families.includes('cn')) return advice;
  const number = numbers[0]?.phone ?? 'the emergency number';
  const dialled = (line: string): string =>
    line.replace(/\b119 for .* ambulance$/, number).replaceAll(/\b1(?:1[09]|2[02])\b/g, number);
  const { now, never, before, during, after } = advice;
  return {
    ...advice,
    now: now.map(dialled),
    never: never.map(dialled),
    before: before.map(dialled),
    during: during.map(dialled),
    after: after.map(dialled),
  };
}

function namesOf(family: HazardFamily, { language }: Lookups): string[] {
  return language === 'zh' ? [...familyNames(family), ...family.words] : familyNamesInEnglish(family);
}

const ranks = ['special', 'overall', 'department', 'joint', 'township', 'village', 'unit'];

function byRank(a: PlanView, b: PlanView): number {
  return rankOf(a) - rankOf(b) || a.hazards.length - b.hazards.length || (a.id < b.id ? -1 : 1);
}

function rankOf({ kind }: PlanView): number {
  const rank = ranks.indexOf(kind);
  return rank < 0 ? ranks.length : rank;
}

function isLocal({ kind }: PlanView): boolean {
  return kind === 'township' || kind === 'village';
}

function localWords(plans: readonly PlanView[]): HazardView['local'] {
  return plans
    .filter(isLocal)
    .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'village' ? -1 : 1))
    .flatMap(({ slug, title, place, summary }) =>
      summary === null ? [] : [{ place, plan: { slug, name: title }, summary }],
    );
}

/** The national number first, then the one that leads here, then the county's duty line. */
function callsOf({ numbers, duty }: HazardInput, plans: readonly PlanView[], dial: string | null): Call[] {
  const first = numbers.find(({ phone }) => phone === dial) ?? (dial === null ? null : (numbers[0] ?? null));
  const lead = plans.find((plan) => !isLocal(plan))?.calls[0] ?? null;
  const general = numbers.find(({ phone }) => phone === '12345') ?? null;
  return distinctCalls([first, lead, duty, dial === null ? general : null]);
}

function placesOf(places: readonly PlaceView[], slug: string): HazardPlace[] {
  return places.flatMap((place) => {
    const risks = place.risks.filter((risk) => risk.hazard?.slug === slug && risk.place?.slug === place.slug);
    if (risks.length === 0) return [];
    const counts = risks.flatMap(({ exposed }) => exposed ?? []);
    return [
      {
        place: { slug: place.slug, name: place.name },
        risks: risks.map(({ name }) => name),
        exposed: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
      },
    ];
  });
}

/** Shelters that say they are safe for this hazard, and where one leaves for a shelter, those that say nothing; those of the places in danger first. */
function sheltersFor(
  shelters: readonly ShelterView[],
  places: readonly HazardPlace[],
  names: readonly string[],
  slug: string,
): ShelterView[] {
  const near = new Set(places.map(({ place }) => place.slug));
  return shelters
    .filter(({ hazards }) =>
      hazards.length === 0 ? asksForShelter(slug) : hazards.some((hazard) => names.includes(hazard)),
    )
    .toSorted((a, b) => Number(near.has(b.place?.slug ?? '')) - Number(near.has(a.place?.slug ?? '')));
}
