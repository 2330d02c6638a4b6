import { headquartersOf } from '#corpus';
import type { CheckReport } from '#model';
import { type Lookups, slugOf } from '../lookups.ts';
import type { Link } from '../types/audience.ts';
import type { HandbookView } from '../types/handbook.ts';
import type { FindingTrend } from '../types/history.ts';
import type {
  CallTreeView,
  ContactRow,
  CoverageRow,
  GraphEdge,
  HeadquartersRow,
  OfficeView,
  RuleView,
} from '../types/office.ts';
import { dueViews } from './due.ts';
import { loadViews } from './load.ts';
import { statusRows } from './status.ts';
import { stockViews } from './stock.ts';

export type OfficeParts = Pick<HandbookView, 'plans' | 'places' | 'hazards' | 'drills'>;

/** What was found in the library, now and before. */
export interface OfficeFindings {
  readonly report: CheckReport | null;
  readonly trend: readonly FindingTrend[];
  readonly rules: readonly RuleView[];
}

/** The state of the library, for those who keep it. Only ever built for the office. */
export function officeView(lookups: Lookups, parts: OfficeParts, { report, trend, rules }: OfficeFindings): OfficeView {
  return {
    status: statusRows(lookups, report),
    coverage: coverageOf(lookups, parts),
    due: dueViews(lookups),
    load: loadViews(lookups),
    stock: stockViews(lookups),
    graph: graphOf(parts),
    callTrees: callTreesOf(lookups),
    contacts: contactsOf(lookups),
    trend,
    findings: report?.findings ?? null,
    rules,
  };
}

function coverageOf(lookups: Lookups, { plans, places, hazards }: OfficeParts): OfficeView['coverage'] {
  const { corpus } = lookups;
  const idOf = new Map(corpus.registers.jurisdictions.map(({ data }) => [slugOf(data.id), data.id]));
  const byPlace = Map.groupBy(plans, (plan) => plan.place?.slug ?? '');
  const plansAt = (place: string, hazard: string): readonly Link[] =>
    (byPlace.get(place) ?? [])
      .filter((plan) => plan.hazards.some(({ slug }) => slug === hazard))
      .map((plan) => ({ slug: plan.slug, name: plan.title }));
  const rows = places.map((place): CoverageRow => {
    const around = corpus.tree
      .outwards(idOf.get(place.slug) ?? '')
      .slice(1)
      .map(slugOf);
    return {
      place: { slug: place.slug, name: place.name },
      cells: hazards.map(({ slug }) => ({
        plans: plansAt(place.slug, slug),
        above: around.flatMap((outer) => plansAt(outer, slug)),
        risk: place.risks.some(({ hazard }) => hazard?.slug === slug),
      })),
    };
  });
  return { hazards: hazards.map(({ slug, name }) => ({ slug, name })), rows, headquarters: headquartersRows(lookups) };
}

function headquartersRows(lookups: Lookups): HeadquartersRow[] {
  const shown = new Set(lookups.plans);
  return headquartersOf(lookups.corpus).map(({ entry: { data }, plans }) => ({
    name: data.name,
    hazards: data.hazards ?? [],
    office: data.office ?? null,
    plans: plans.filter((plan) => shown.has(plan)).map(lookups.linkTo),
  }));
}

const ranks: Readonly<Record<string, number>> = {
  overall: 0,
  special: 1,
  catastrophe: 1,
  joint: 1,
  event: 2,
  department: 2,
  support: 2,
  township: 3,
  unit: 4,
  'enterprise-comprehensive': 4,
  village: 4,
  'enterprise-special': 5,
  'on-site': 5,
  manual: 5,
  action: 5,
};

function graphOf({ plans }: OfficeParts): OfficeView['graph'] {
  const edges = plans.flatMap((plan): GraphEdge[] => [
    ...plan.follows.map(({ slug }): GraphEdge => ({ from: plan.slug, to: slug, how: 'follows' })),
    ...plan.worksWith
      .filter(({ slug }) => plan.slug < slug)
      .map(({ slug }): GraphEdge => ({ from: plan.slug, to: slug, how: 'works-with' })),
    ...plan.triggers.map(({ plan: { slug } }): GraphEdge => ({ from: plan.slug, to: slug, how: 'triggers' })),
  ]);
  return {
    nodes: plans.map(({ slug, title, kind }) => ({ plan: { slug, name: title }, kind, rank: ranks[kind] ?? 3 })),
    edges,
  };
}

function callTreesOf(lookups: Lookups): CallTreeView[] {
  return lookups.plans
    .filter(({ reporting }) => reporting.length > 0)
    .map((plan) => {
      const from = lookups.corpus.around(plan).jurisdiction;
      return {
        plan: lookups.linkTo(plan),
        hops: plan.reporting.map((hop) => ({
          from: hop.from,
          to: hop.to,
          minutes: hop.within === null ? null : Math.round(hop.within.seconds / 60),
          call: lookups.callOf(hop.to, from),
        })),
      };
    });
}

function contactsOf({ corpus }: Lookups): ContactRow[] {
  return corpus.registers.contacts.map(({ data }) => ({
    unit: data.unit,
    officer: data.officer ?? '',
    phones: [data.phone, data.backup_phone].flatMap((phone) => phone ?? []),
    verified: data.verified ?? null,
  }));
}
