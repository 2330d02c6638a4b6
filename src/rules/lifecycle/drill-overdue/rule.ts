import { type Corpus, entryIndex, isRunning, meaningOf } from '#corpus';
import type { Plan, ProfileDrillClock } from '#model';
import { addMonths } from '#parse';
import { atField, corpusRule } from '#rule-kit';
import { drillClock } from '#schemas';

export default corpusRule({
  title: { zh: '按期演练', en: 'Plans are drilled in time' },
  severity: 'error',
  basis: [{ law: 'plan-management-measures', article: '32', strength: 'must' }],
  messages: {
    overdue: {
      zh: '上次演练是 {last}，每 {months} 个月至少一次，{due} 就该演练了。',
      en: 'Last drilled on {last}; at least every {months} months makes {due}.',
    },
    never: {
      zh: '{last} 起施行，没有演练记录；每 {months} 个月至少一次，{due} 就该演练了。',
      en: 'In force since {last} without a drill on record; at least every {months} months makes {due}.',
    },
  },
  help: {
    zh: '组织演练，在 drills/ 写一份记录，“预案”里列上本预案。',
    en: 'Hold a drill and write its record in drills/, with this plan under `plans`.',
  },
  *check(corpus, { today }) {
    const held = lastDrills(corpus, today);
    for (const plan of corpus.plans) {
      const clock = isRunning(plan) ? clockOf(corpus, plan) : null;
      const drilled = held.get(plan);
      const { dates } = plan.front;
      const last = drilled ?? dates?.effective ?? dates?.issued;
      if (clock === null || last === undefined) continue;
      const due = addMonths(last, clock.everyMonths);
      if (today <= due) continue;
      const data = { last, months: clock.everyMonths, due };
      const message = drilled === undefined ? 'never' : 'overdue';
      yield { message, data, at: atField(plan.document, '/title'), basis: clock.basis };
    }
  },
});

/** The last day on which each plan was drilled; drills that are planned or were called off do not count. */
function lastDrills(corpus: Corpus, today: string): ReadonlyMap<Plan, string> {
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

/** The clock that fits the plan: by the name and the kind of its lead unit, and by its hazards. */
function clockOf(corpus: Corpus, plan: Plan): ProfileDrillClock | null {
  const { lead = '', hazards = [] } = plan.front;
  const unit = lead === '' ? null : meaningOf(corpus, plan, lead, ['unit']);
  const kind = unit === null ? '' : (entryIndex(corpus.registers).unit(unit)?.data.kind ?? '');
  return drillClock(corpus.around(plan).profile, { lead: [lead, unit?.name ?? '', kind].join(' '), hazards });
}
