import type { Plan } from '#model';
import { findHazards, hazardLine } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/remember.ts';
import { canStart } from '../graph/starting.ts';

/** Ids of the hazards that words mean, in the order of the words; words outside the vocabulary mean none. */
export function hazardIds(written: readonly string[]): readonly string[] {
  return [...new Set(written.flatMap((word) => findHazards(word).map(({ id }) => id)))];
}

/** Whether a plan that names these hazards covers a hazard: names it, what holds it, or a kind of it. */
export function covers(planHazards: readonly string[], hazard: string): boolean {
  const line = hazardLine(hazard);
  return hazardIds(planHazards).some((id) => line.includes(id) || hazardLine(id).includes(hazard));
}

/** The plans that can be started, by the jurisdiction that they serve. */
const plansIn = remember<Corpus, ReadonlyMap<string, readonly Plan[]>>((corpus) => {
  const serving = corpus.plans.filter((plan) => canStart(plan) && corpus.around(plan).jurisdiction !== null);
  return Map.groupBy(serving, (plan) => corpus.around(plan).jurisdiction ?? '');
});

/** The plans of a jurisdiction that can be started. */
export function plansOfPlace(corpus: Corpus, jurisdiction: string): readonly Plan[] {
  return plansIn(corpus).get(jurisdiction) ?? [];
}

/** The plans that cover a hazard at a place: its own first, then those of the places around it, outwards. */
export function plansFor(corpus: Corpus, hazard: string, jurisdiction: string): readonly Plan[] {
  return corpus.tree
    .outwards(jurisdiction)
    .flatMap((id) => plansOfPlace(corpus, id))
    .filter(({ front }) => covers(front.hazards ?? [], hazard));
}
