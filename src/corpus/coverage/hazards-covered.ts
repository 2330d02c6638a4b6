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

/**
 * The plans that cover a hazard at a place: its own first, then those of the places around it, outwards. An overall plan
 * names what may happen; what is done about it stands in the others.
 */
export function plansFor(corpus: Corpus, hazard: string, jurisdiction: string): readonly Plan[] {
  const known = plansByHazard(corpus);
  const key = `${jurisdiction} ${hazard}`;
  const plans =
    known.get(key) ?? plansAround(corpus, jurisdiction).filter(({ front }) => covers(front.hazards ?? [], hazard));
  known.set(key, plans);
  return plans;
}

/** What was asked for before: a place has many risks of one kind. */
const plansByHazard = remember<Corpus, Map<string, readonly Plan[]>>(() => new Map());

function plansAround(corpus: Corpus, jurisdiction: string): readonly Plan[] {
  return corpus.tree.outwards(jurisdiction).flatMap((id) => plansOfPlace(corpus, id).filter(isWorkable));
}

/** Whether a plan says what is done about its hazards: an overall plan only says who does. */
export function isWorkable({ front }: Plan): boolean {
  return front.kind !== 'overall';
}

/** As `plansFor`, for a hazard as registers write it; one outside the vocabulary must be named alike. */
export function plansForWritten(corpus: Corpus, written: string, jurisdiction: string): readonly Plan[] {
  const ids = hazardIds([written]);
  if (ids.length > 0) return [...new Set(ids.flatMap((id) => plansFor(corpus, id, jurisdiction)))];
  const names = namesFor(corpus, written);
  return plansAround(corpus, jurisdiction).filter(({ front }) => front.hazards?.some((word) => names.includes(word)));
}

/** A word of the workspace's own vocabulary with its other names. */
function namesFor({ settings }: Corpus, written: string): readonly string[] {
  const own = Object.entries(settings.value.vocabulary?.hazards ?? {});
  const entry = own.find(([name, others]) => name === written || others.includes(written));
  return entry === undefined ? [written] : [entry[0], ...entry[1]];
}
