import { enumName } from '#schemas';
import { given } from './given.ts';
import { coordinatesOf, distinctCalls, kilometres, type Lookups, slugOf } from './lookups.ts';
import type { Link } from './types/audience.ts';
import type { Coordinates, PlaceView, RiskView, ShelterView } from './types/place.ts';
import type { PlanView } from './types/plan.ts';

/** The places that have a page: the root jurisdiction and what lies within it. */
export function placeIds(lookups: Pick<Lookups, 'corpus'>): Set<string> {
  const { corpus } = lookups;
  const root = corpus.tree.idOf(corpus.settings.value.jurisdiction ?? '');
  const all = corpus.registers.jurisdictions.map(({ data }) => data.id);
  return new Set(root === null ? all : all.filter((id) => corpus.tree.isWithin(id, root)));
}

export function shelterViews(lookups: Lookups): ShelterView[] {
  const { corpus, eye } = lookups;
  return corpus.registers.shelters.flatMap(({ data }) => {
    const seen = eye.look('shelters', data);
    if (seen.name === undefined) return [];
    return [
      {
        id: data.id,
        name: seen.name,
        place: seen.jurisdiction === undefined ? null : lookups.placeLink(corpus.tree.idOf(seen.jurisdiction)),
        address: given(seen.address),
        kind: given(seen.kind),
        capacity: given(seen.capacity),
        accessible: given(seen.accessible),
        hazards: seen.hazards ?? [],
        facilities: seen.facilities ?? [],
        routes: seen.routes ?? [],
        phone: given(seen.phone),
        keptBy: given(seen.managed_by),
        at: coordinatesOf(seen.coordinates),
        km: null,
      },
    ];
  });
}

export function riskViews(lookups: Lookups): (RiskView & { readonly placeId: string | null })[] {
  const { corpus, eye, language } = lookups;
  return corpus.registers.risks.flatMap(({ data }) => {
    const seen = eye.look('risks', data);
    if (seen.name === undefined) return [];
    return [
      {
        id: data.id,
        name: seen.name,
        place: seen.jurisdiction === undefined ? null : lookups.placeLink(corpus.tree.idOf(seen.jurisdiction)),
        kind: given(seen.kind),
        hazard: seen.kind === undefined ? null : lookups.hazardLink(seen.kind),
        grade: seen.grade === undefined ? null : enumName('risks', '/grade', seen.grade, language),
        exposed: given(seen.exposed),
        responsible: given(seen.responsible),
        status: seen.status === undefined ? null : enumName('risks', '/status', seen.status, language),
        signal: given(seen.signal),
        route: given(seen.route),
        shelters: seen.shelters ?? [],
        at: coordinatesOf(seen.coordinates),
        placeId: seen.jurisdiction === undefined ? null : corpus.tree.idOf(seen.jurisdiction),
      },
    ];
  });
}

interface PlaceInput {
  readonly plans: readonly PlanView[];
  readonly shelters: readonly ShelterView[];
  readonly risks: readonly (RiskView & { readonly placeId: string | null })[];
  readonly sheets: ReadonlySet<string>;
}

export function placeViews(lookups: Lookups, input: PlaceInput): PlaceView[] {
  const byPlace = {
    plans: Map.groupBy(input.plans, ({ place }) => place?.slug ?? ''),
    risks: Map.groupBy(input.risks, ({ placeId }) => placeId ?? ''),
    shelters: Map.groupBy(input.shelters, ({ place }) => place?.slug ?? ''),
  };
  return lookups.corpus.registers.jurisdictions
    .filter(({ data }) => lookups.hasPlace(data.id))
    .map(({ data: { id } }) => placeView(lookups, input, byPlace, id));
}

interface ByPlace {
  readonly plans: ReadonlyMap<string, readonly PlanView[]>;
  readonly risks: ReadonlyMap<string, readonly RiskView[]>;
  readonly shelters: ReadonlyMap<string, readonly ShelterView[]>;
}

function placeView(lookups: Lookups, input: PlaceInput, byPlace: ByPlace, id: string): PlaceView {
  const { tree } = lookups.corpus;
  const entry = tree.entryOf(id);
  const seen = entry === null ? {} : lookups.eye.look('jurisdictions', entry.data);
  const slug = slugOf(id);
  const outwards = tree.outwards(id).slice(1).filter(lookups.hasPlace);
  const plans = byPlace.plans.get(slug) ?? [];
  // A town shows what lies in its villages; the county, which holds everything, only what is its own.
  const inside = outwards.length === 0 ? [id] : [id, ...tree.childrenOf(id)];
  const risks = inside.flatMap((each) => byPlace.risks.get(each) ?? []).map(withoutPlace);
  const shelters = inside.flatMap((each) => byPlace.shelters.get(slugOf(each)) ?? []);
  const hazards = hazardsOf(plans, risks);
  const at = coordinatesOf(seen.coordinates) ?? middleOf([...shelters, ...risks]);
  return {
    slug,
    id,
    name: seen.name ?? id,
    level: seen.level === undefined ? '' : enumName('jurisdictions', '/level', seen.level, lookups.language),
    population: given(seen.population),
    within: linksTo(lookups, outwards),
    children: linksTo(lookups, tree.childrenOf(id).filter(lookups.hasPlace)),
    neighbours: linksTo(
      lookups,
      (seen.neighbours ?? []).flatMap((name) => tree.idOf(name) ?? []).filter(lookups.hasPlace),
    ),
    hazards,
    calls: callsOf(lookups, id, outwards),
    risks,
    shelters,
    nearest: shelters.length >= 3 || at === null ? [] : nearestTo(at, input.shelters, shelters),
    plans: plans.map(linkOf),
    plansAbove: plansAbove(
      outwards.flatMap((above) => byPlace.plans.get(slugOf(above)) ?? []),
      hazards,
    ),
    summaries: byDanger(plans, risks).flatMap((plan) =>
      plan.summary === null ? [] : [{ plan: linkOf(plan), summary: plan.summary }],
    ),
    at,
    cards: plans.filter((plan) => input.sheets.has(plan.slug)).map(linkOf),
  };
}

/** The plan against the danger that threatens most people here comes first; where none is known, the overall plan. */
function byDanger(plans: readonly PlanView[], risks: readonly RiskView[]): PlanView[] {
  const threatened = ({ kind, hazards }: PlanView): number =>
    kind === 'overall'
      ? 0.5
      : risks
          .filter(({ hazard }) => hazards.some(({ slug }) => slug === hazard?.slug))
          .reduce((sum, { exposed }) => sum + (exposed ?? 1), 0);
  return plans.toSorted((a, b) => threatened(b) - threatened(a));
}

function withoutPlace(risk: RiskView & { readonly placeId?: string | null }): RiskView {
  const { placeId: _, ...rest } = risk;
  return rest;
}

/** Plans of what holds the place: those for its own dangers, and the overall plan. */
function plansAbove(plans: readonly PlanView[], hazards: readonly Link[]): Link[] {
  const own = new Set(hazards.map(({ slug }) => slug));
  return plans
    .filter(
      ({ kind, hazards: theirs }) =>
        kind === 'overall' || kind === 'township' || theirs.some(({ slug }) => own.has(slug)),
    )
    .map(linkOf);
}

function linkOf({ slug, title }: PlanView): Link {
  return { slug, name: title };
}

function linksTo(lookups: Lookups, ids: readonly string[]): Link[] {
  return ids.flatMap((id) => lookups.placeLink(id) ?? []);
}

/** Each kind of danger once, under the name of its family's first mention. */
function hazardsOf(plans: readonly PlanView[], risks: readonly RiskView[]): Link[] {
  const links = new Map<string, Link>();
  const named = [...risks.flatMap(({ hazard }) => hazard ?? []), ...plans.flatMap(({ hazards }) => hazards)];
  for (const link of named) if (!links.has(link.slug)) links.set(link.slug, link);
  return [...links.values()];
}

/** The units of the place itself, then those of what holds it: whom its people call first. */
function callsOf(lookups: Lookups, id: string, outwards: readonly string[]): PlaceView['calls'] {
  const { corpus } = lookups;
  const own = corpus.registers.units.filter(
    ({ data }) => data.jurisdiction !== undefined && corpus.tree.idOf(data.jurisdiction) === id,
  );
  const isRoot = outwards.length === 0;
  const first = own.filter(({ data }) => /居委会|村委会|村民委员会|居民委员会|人民政府|街道|应急/.test(data.name));
  const calls = (first.length > 0 ? first : own.slice(0, 3))
    .slice(0, isRoot ? 6 : 3)
    .map(({ data }) => lookups.callOf(data.name, id));
  const above = outwards.map((outer) => {
    const name = corpus.tree.entryOf(outer)?.data.name ?? '';
    return lookups.callOf(name, outer);
  });
  return distinctCalls([...calls, ...above]);
}

function middleOf(points: readonly { readonly at: Coordinates | null }[]): Coordinates | null {
  const known = points.flatMap(({ at }) => at ?? []);
  if (known.length === 0) return null;
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  return { latitude: mean(known.map((at) => at.latitude)), longitude: mean(known.map((at) => at.longitude)) };
}

function nearestTo(at: Coordinates, all: readonly ShelterView[], own: readonly ShelterView[]): ShelterView[] {
  return all
    .flatMap((shelter) =>
      shelter.at === null || own.includes(shelter) ? [] : [{ ...shelter, km: kilometres(at, shelter.at) }],
    )
    .toSorted((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1))
    .slice(0, 3 - own.length);
}
