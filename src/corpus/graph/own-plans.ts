import type { Plan } from '#model';
import type { Corpus } from '../corpus.ts';
import { keyOf, meaningOf } from './parts.ts';
import { remember } from './remember.ts';
import { canStart } from './starting.ts';

/** The kinds of plan by which a unit itself works; a special plan that a bureau leads is not its own. */
const ownKinds: ReadonlySet<Plan['front']['kind']> = new Set([
  'township',
  'village',
  'unit',
  'enterprise-comprehensive',
]);

/** The own plans of each unit that has any, by the unit's row (`keyOf`). */
export const ownPlans = remember<Corpus, ReadonlyMap<string, readonly Plan[]>>((corpus) => {
  const found = new Map<string, Plan[]>();
  for (const plan of corpus.plans) {
    const { kind, lead } = plan.front;
    if (!ownKinds.has(kind) || lead === undefined || !canStart(plan)) continue;
    const unit = meaningOf(corpus, plan, lead, ['unit']);
    if (unit === null) continue;
    const list = found.get(keyOf(unit));
    if (list === undefined) found.set(keyOf(unit), [plan]);
    else list.push(plan);
  }
  return found;
});
