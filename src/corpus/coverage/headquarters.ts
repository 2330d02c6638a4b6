import type { Plan } from '#model';
import type { Entry, Named } from '#registers';
import { findHazards, hazardLine } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { meaningOf } from '../graph/parts.ts';
import { remember } from '../graph/remember.ts';
import { hazardIds, plansOfPlace } from './hazards-covered.ts';
import { isOwn } from './scope.ts';

/** A headquarters of the workspace's own jurisdictions, and the plans by which it works. */
export interface Headquarters {
  readonly entry: Entry<'units'>;
  /** Id of its jurisdiction. */
  readonly jurisdiction: string;
  /** The hazards that it answers for: as registered, else by its name. Ids of the vocabulary. */
  readonly hazards: readonly string[];
  /** Its own special plans, the best match first; empty when it has none. */
  readonly plans: readonly Plan[];
}

type Candidate = Omit<Headquarters, 'plans'>;

/**
 * Every headquarters (指挥部) of the own jurisdictions with its plans; its standing office is no headquarters. A
 * special plan belongs to one headquarters: the one that leads it, or whose hazards it meets best.
 */
export const headquartersOf = remember<Corpus, readonly Headquarters[]>((corpus) => {
  const found = corpus.registers.units.flatMap((entry) => candidate(corpus, entry) ?? []);
  const owned = new Map<Candidate, { readonly plan: Plan; readonly fit: number }[]>();
  for (const [place, here] of Map.groupBy(found, ({ jurisdiction }) => jurisdiction)) {
    for (const plan of plansOfPlace(corpus, place).filter(({ front }) => front.kind === 'special')) {
      const [best] = here
        .map((one) => ({ one, fit: fitOf(corpus, plan, one) }))
        .filter(({ fit }) => fit > 0)
        .toSorted((a, b) => b.fit - a.fit);
      if (best !== undefined) owned.set(best.one, [...(owned.get(best.one) ?? []), { plan, fit: best.fit }]);
    }
  }
  return found.map((one) => {
    const plans = (owned.get(one) ?? []).toSorted((a, b) => b.fit - a.fit).map(({ plan }) => plan);
    return { ...one, plans };
  });
});

function candidate(corpus: Corpus, entry: Entry<'units'>): Candidate | null {
  const { data } = entry;
  const jurisdiction = corpus.tree.idOf(data.jurisdiction ?? '');
  if (!isHeadquarters(data) || data.until !== undefined || jurisdiction === null || !isOwn(corpus, jurisdiction))
    return null;
  const hazards = data.hazards === undefined ? byName(data.name, data.jurisdiction ?? '') : hazardIds(data.hazards);
  return { entry, jurisdiction, hazards };
}

type Unit = Entry<'units'>['data'];

function isHeadquarters({ kind, name }: Unit): boolean {
  if (/(?:办公室|中心|office|centre|center)$/i.test(name)) return false;
  return /指挥部$|headquarters$/i.test(name) || /指挥机构|headquarters/i.test(kind ?? '');
}

/** 示范县地质灾害应急指挥部 answers for 地质灾害. */
function byName(name: string, place: string): readonly string[] {
  const bare = name.replace(place, '').replace(/^突发/, '');
  const words = [
    bare.replace(/(?:总|应急)*指挥部$/, ''),
    bare.replace(/(?:事故|事件|灾害|应急|总)*指挥部$/, ''),
    bare.replace(/(?:headquarters|command)$/i, ''),
  ];
  const found = words.map((word) => findHazards(word)).find((hazards) => hazards.length > 0) ?? [];
  return found.map(({ id }) => id);
}

/** How well a plan fits a headquarters; 0 when not at all. */
function fitOf(corpus: Corpus, plan: Plan, { entry, hazards }: Candidate): number {
  const { lead, hazards: written = [] } = plan.front;
  const leader = lead === undefined ? null : meaningOf(corpus, plan, lead);
  if (leader !== null && isAt(leader, entry)) return 10;
  const own = hazardIds(written);
  const met = hazards.reduce((sum, hazard) => sum + closeness(hazard, own), 0);
  if (met === 0) return 0;
  const share = met / Math.max(hazards.length, own.length);
  return leader !== null && isOffice(corpus, leader, entry) ? share + 0.2 : share;
}

/** 1 where the plan names the hazard itself, less where it names what holds it, least where only a kind of it. */
function closeness(hazard: string, own: readonly string[]): number {
  if (own.includes(hazard)) return 1;
  if (own.some((id) => hazardLine(hazard).includes(id))) return 0.8;
  return own.some((id) => hazardLine(id).includes(hazard)) ? 0.4 : 0;
}

function isAt(named: Named, entry: Entry<'units'>): boolean {
  return named.document === entry.document && named.pointer === entry.pointer;
}

function isOffice(corpus: Corpus, leader: Named, { data }: Entry<'units'>): boolean {
  if (data.office === undefined) return false;
  const office = corpus.names.resolve(data.office, ['unit'], leader.jurisdiction);
  return (
    office.kind === 'found' && office.target.document === leader.document && office.target.pointer === leader.pointer
  );
}
