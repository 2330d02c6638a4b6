import type { Plan, ProfileDrillClock } from '#model';
import { drillClock } from '#schemas';
import type { Corpus } from './corpus.ts';
import { entryIndex, meaningOf } from './graph/index.ts';

/** The last day on which each plan was drilled; drills that are planned or were called off do not count. */
export function lastDrills(corpus: Corpus, today: string): ReadonlyMap<Plan, string> {
  const last = new Map<Plan, string>();
  for (const { data } of corpus.drills) {
    if (data.status === 'planned' || data.status === 'cancelled' || data.date > today) continue;
    const from = data.jurisdiction === undefined ? null : corpus.tree.idOf(data.jurisdiction);
    for (const written of data.plans) {
      const plan = corpus.planNamed(written, from);
      if (plan !== null && (last.get(plan) ?? '') < data.date) last.set(plan, data.date);
    }
  }
  return last;
}

/** The drill clock that fits a plan: by the name and the kind of its lead unit, and by its hazards. */
export function drillClockOf(corpus: Corpus, plan: Plan): ProfileDrillClock | null {
  const { lead = '', hazards = [] } = plan.front;
  const unit = lead === '' ? null : meaningOf(corpus, plan, lead, ['unit']);
  const kind = unit === null ? '' : (entryIndex(corpus.registers).unit(unit)?.data.kind ?? '');
  return drillClock(corpus.around(plan).profile, { lead: [lead, unit?.name ?? '', kind].join(' '), hazards });
}
