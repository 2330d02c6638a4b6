import { isRunning } from '#corpus';
import { addMonths } from '#parse';
import { atField, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '按期评估', en: 'Plans are evaluated in time' },
  severity: 'warn',
  basis: [{ law: 'plan-management-measures', article: '34', strength: 'should' }],
  messages: {
    overdue: {
      zh: '上次评估是 {last}，每 {months} 个月评估一次，{due} 就该评估了。',
      en: 'Last evaluated on {last}; every {months} months makes {due}.',
    },
    never: {
      zh: '{last} 印发以后没有评估过，每 {months} 个月评估一次，{due} 就该评估了。',
      en: 'Issued on {last} and never evaluated; every {months} months makes {due}.',
    },
  },
  help: {
    zh: '组织评估，把日期写进“日期: {评估: …}”；评估认为要改的，启动修订。',
    en: 'Evaluate the plan and note the day under `dates: evaluated`; revise it where the evaluation says so.',
  },
  *check(plan, { profile, today }) {
    const { evaluation } = profile;
    const { dates } = plan.front;
    const last = dates?.evaluated ?? dates?.issued ?? dates?.effective;
    if (evaluation === undefined || last === undefined || !isRunning(plan)) return;
    const due = addMonths(last, evaluation.everyMonths);
    if (today <= due) return;
    const message = dates?.evaluated === undefined ? 'never' : 'overdue';
    const data = { last, months: evaluation.everyMonths, due };
    yield { message, data, at: atField(plan.document, '/dates/evaluated'), basis: evaluation.basis };
  },
});
