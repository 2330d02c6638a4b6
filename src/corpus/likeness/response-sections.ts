import type { Plan } from '#model';
import type { PlanContext } from '../corpus.ts';

/** Sections of the profiles that say what is done once it has happened. */
const responses = new Set([
  'response',
  'first-response',
  'response-start',
  'level-response',
  'measures',
  'site-control',
  'self-rescue',
  'earthquake-procedure',
  'forest-fire-response',
  'grassland-fire-measures',
  'relief-levels',
  'weather-measures',
]);

const titled = /响应|处置|response/i;

/**
 * Indexes of the sections that are a plan's response chapter, with all that is inside them: as its profile recognises
 * them, or by their title where the profile does not know it.
 */
export function responseSections(plan: Plan, { recognised }: Pick<PlanContext, 'recognised'>): ReadonlySet<number> {
  const found = new Set<number>();
  // A section comes after the one that holds it.
  for (const { index, parent, title } of plan.sections) {
    if (found.has(parent) || (title !== plan.title && isResponse(recognised[index] ?? null, title))) found.add(index);
  }
  return found;
}

function isResponse(id: string | null, title: string): boolean {
  return id === null ? titled.test(title) : responses.has(id);
}
