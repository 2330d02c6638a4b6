import type { Plan } from '#model';
import type { Entry } from '#registers';
import { type Hazard, hazards } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/remember.ts';
import { covers, hazardIds, isWorkable, plansOfPlace } from './hazards-covered.ts';
import { headquartersOf } from './headquarters.ts';
import { isOwn } from './scope.ts';

/** What there is of one hazard at one place. */
export interface CoverageCell {
  /** The place's own plans. */
  readonly plans: readonly Plan[];
  /** Plans of the places around it, outwards. */
  readonly above: readonly Plan[];
  /** Registered risks that are not dealt with yet. */
  readonly risks: readonly Entry<'risks'>[];
}

export interface CoverageRow {
  readonly place: Entry<'jurisdictions'>;
  /** In the order of the hazards. */
  readonly cells: readonly CoverageCell[];
}

/** Hazards by jurisdictions: where there is a plan, where only a superior has one, where a risk has none. */
export interface CoverageMatrix {
  readonly hazards: readonly Hazard[];
  readonly rows: readonly CoverageRow[];
}

/**
 * The matrix of a workspace's own jurisdictions, in the order of the register, and of the hazards that its plans, risks
 * or headquarters name, in the order of the vocabulary. Worked out once for a corpus.
 */
export const coverageMatrix = remember<Corpus, CoverageMatrix>((corpus) => {
  const places = corpus.registers.jurisdictions.filter(({ data }) => isOwn(corpus, data.id));
  const known = knownHazards(corpus);
  const shown = hazards.filter(({ id }) => known.has(id));
  const risks = Map.groupBy(
    corpus.registers.risks.filter(({ data }) => data.status !== 'closed' && data.status !== 'mitigated'),
    ({ data }) => corpus.tree.idOf(data.jurisdiction) ?? '',
  );
  const rows = places.map((place): CoverageRow => {
    const { id } = place.data;
    const own = plansOfPlace(corpus, id).filter(isWorkable);
    const around = corpus.tree
      .outwards(id)
      .slice(1)
      .flatMap((outer) => plansOfPlace(corpus, outer).filter(isWorkable));
    const covering = (plans: readonly Plan[], hazard: Hazard): readonly Plan[] =>
      plans.filter(({ front }) => covers(front.hazards ?? [], hazard.id));
    const cells = shown.map((hazard) => ({
      plans: covering(own, hazard),
      above: covering(around, hazard),
      risks: (risks.get(id) ?? []).filter(({ data }) => hazardIds([data.kind]).includes(hazard.id)),
    }));
    return { place, cells };
  });
  return { hazards: shown, rows };
});

function knownHazards(corpus: Corpus): ReadonlySet<string> {
  return new Set([
    ...hazardIds(corpus.plans.flatMap(({ front }) => front.hazards ?? [])),
    ...hazardIds(corpus.registers.risks.map(({ data }) => data.kind)),
    ...headquartersOf(corpus).flatMap((one) => one.hazards),
  ]);
}
