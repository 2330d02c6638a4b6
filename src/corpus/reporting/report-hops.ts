import type { JurisdictionEntry, Plan } from '#model';
import type { Named } from '#registers';
import type { Corpus } from '../corpus.ts';
import { entryIndex } from '../graph/entries.ts';
import { keyOf, meaningOf, unitOf } from '../graph/parts.ts';
import { remember } from '../graph/remember.ts';

/** A level of the tree of jurisdictions. */
export type PlaceLevel = JurisdictionEntry['level'];

/** One end of a report: who, as written and as known. */
export interface ReportEnd {
  readonly written: string;
  /** The unit, or null where the registers do not know the name. */
  readonly unit: Named | null;
  /** The same for the same unit, whatever it is called; an unknown name is its own plan's. */
  readonly key: string;
  readonly level: PlaceLevel | null;
  readonly isEnterprise: boolean;
}

/** One report from someone to someone, declared in a plan. */
export interface ReportHop {
  readonly plan: Plan;
  readonly from: ReportEnd;
  readonly to: ReportEnd;
  /** Null where the plan sets no limit. */
  readonly seconds: number | null;
  /** JSON pointer of the hop, or of the report of a level. */
  readonly pointer: string;
}

const levels: readonly PlaceLevel[] = ['village', 'township', 'county', 'city', 'province', 'country'];

/** How high a level of the tree stands: village 0, country 5; -1 for one that is not known. */
export function placeRank(level: PlaceLevel | null): number {
  return level === null ? -1 : levels.indexOf(level);
}

/** Every report that the plans declare: the hops of their chains, and what their lead unit reports at a level. */
export const reportHops = remember<Corpus, readonly ReportHop[]>((corpus) =>
  corpus.plans.flatMap((plan) => [...chainHops(corpus, plan), ...levelHops(corpus, plan)]),
);

function chainHops(corpus: Corpus, plan: Plan): ReportHop[] {
  return plan.reporting.map(({ from, to, within, pointer }) => ({
    plan,
    from: endOf(corpus, plan, from),
    to: endOf(corpus, plan, to),
    seconds: within?.seconds ?? null,
    pointer,
  }));
}

function levelHops(corpus: Corpus, plan: Plan): ReportHop[] {
  const lead = plan.front.lead;
  if (lead === undefined) return [];
  return plan.levels.flatMap(({ report, pointer }) => {
    if (report?.to === undefined || report.to === null) return [];
    const seconds = (report.phone ?? report.written)?.seconds ?? null;
    const ends = { from: endOf(corpus, plan, lead), to: endOf(corpus, plan, report.to) };
    return [{ plan, ...ends, seconds, pointer: `${pointer}/report` }];
  });
}

/** What a name in a chain means; a role of the plan means who fills it. */
function endOf(corpus: Corpus, plan: Plan, written: string): ReportEnd {
  const role = plan.roles.find(({ name }) => name === written);
  const name = role?.unit ?? role?.lead ?? role?.post ?? written;
  const named = meaningOf(corpus, plan, name);
  const unit = named === null ? null : unitOf(corpus, named);
  const place = unit?.jurisdiction ?? null;
  const level = place === null ? null : (corpus.tree.entryOf(place)?.data.level ?? null);
  const kind = unit === null ? '' : (entryIndex(corpus.registers).unit(unit)?.data.kind ?? '');
  return {
    written,
    unit,
    key: unit === null ? `${plan.id} ${written}` : keyOf(unit),
    level,
    isEnterprise: /企业|公司|enterprise|company/i.test(kind) || plan.front.kind.startsWith('enterprise'),
  };
}
