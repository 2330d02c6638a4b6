import type { Plan } from '#model';
import { findHazards, hazardLine } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/remember.ts';
import { type ReportHop, reportHops } from './report-hops.ts';

/** The quickest hop between each two ends. */
type Edges = Map<string, ReportHop>;

/**
 * The reports that the plans inside a place make of an event of these kinds (ids of hazards): of several between the
 * same two ends, the quickest. Indexed once, so that a large library is not walked for each of its plans.
 */
export function hopsBelow(corpus: Corpus, place: string, hazards: readonly string[]): readonly ReportHop[] {
  const found: Edges = new Map();
  for (const hazard of hazards)
    for (const [ends, hop] of edgesBelow(corpus).get(`${place} ${hazard}`) ?? []) keepQuickest(found, ends, hop);
  return [...found.values()];
}

const edgesBelow = remember<Corpus, ReadonlyMap<string, Edges>>((corpus) => {
  const index = new Map<string, Edges>();
  for (const hop of reportHops(corpus)) {
    const place = corpus.around(hop.plan).jurisdiction;
    const [, ...around] = place === null ? [] : corpus.tree.outwards(place);
    const hazards = linesOf(hop.plan);
    const ends = `${hop.from.key}\n${hop.to.key}`;
    for (const key of around.flatMap((outer) => hazards.map((hazard) => `${outer} ${hazard}`))) {
      const edges = index.get(key) ?? new Map<string, ReportHop>();
      index.set(key, edges);
      keepQuickest(edges, ends, hop);
    }
  }
  return index;
});

/** Each hazard of a plan, and what holds it. */
const linesOf = remember((plan: Plan): readonly string[] => [
  ...new Set((plan.front.hazards ?? []).flatMap((written) => findHazards(written).flatMap(({ id }) => hazardLine(id)))),
]);

function keepQuickest(edges: Edges, ends: string, hop: ReportHop): void {
  const known = edges.get(ends);
  if (known === undefined || (hop.seconds ?? 0) < (known.seconds ?? 0)) edges.set(ends, hop);
}
