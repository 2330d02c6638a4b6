import { drillClockOf, isRunning, lastDrills } from '#corpus';
import { addMonths } from '#parse';
import { atField, corpusRule } from '#rule-kit';

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
  *check(corpus, { today, asked }) {
    const held = lastDrills(corpus, today);
    for (const plan of asked(corpus.plans)) {
      const clock = isRunning(plan) ? drillClockOf(corpus, plan) : null;
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
