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
const ofWarnings = /预警|warning/i;
const afterwards = /后期|善后/;

/**
 * Indexes of the sections that are a plan's response chapter, with all that is inside them: as its profile recognises
 * them, by the level that they name, or by their title where the profile knows neither it nor what it is in (抢险处置组
 * of the organisation is none). What is attached, such as cards, says it again.
 */
export function responseSections(plan: Plan, { recognised }: Pick<PlanContext, 'recognised'>): ReadonlySet<number> {
  const found = new Set<number>();
  const known = new Set<number>();
  // A section comes after the one that holds it.
  for (const { index, parent, title, level } of plan.sections) {
    if (title === plan.title) continue;
    const id = recognised[index] ?? null;
    if (id !== null || known.has(parent)) known.add(index);
    const isOne = level !== null || (!known.has(parent) && isResponse(id, title));
    if (isOne || found.has(parent)) found.add(index);
  }
  return found;
}

function isResponse(id: string | null, title: string): boolean {
  if (id === null) return titled.test(title) && !afterwards.test(title);
  // Profiles of units and villages take 应急响应 and 预警响应 for one.
  return responses.has(id) || (id === 'warning-response' && !ofWarnings.test(title));
}
