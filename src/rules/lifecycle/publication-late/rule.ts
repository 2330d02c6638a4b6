import { isRunning } from '#corpus';
import { daysBetween } from '#parse';
import { atField, planRule } from '#rule-kit';
import { addWorkingDays, workingDayYears } from '#schemas';

export default planRule({
  title: { zh: '按期公布', en: 'Plans are made public in time' },
  severity: 'error',
  basis: [{ law: 'plan-management-measures', article: '28', strength: 'must' }],
  messages: {
    late: {
      zh: '印发日是 {base}，{limit} 个工作日到 {deadline} 为止，{done} 才公布，晚了 {days} 天。',
      en: 'Issued on {base}, {limit} working days end on {deadline}; it was made public on {done}, {days} days late.',
    },
    open: {
      zh: '印发日是 {base}，{limit} 个工作日到 {deadline} 为止，到今天还没有公布。',
      en: 'Issued on {base}, {limit} working days ended on {deadline}; it is not made public yet.',
    },
  },
  help: {
    zh: '20 个工作日内公布（可以公布简本），并写上“日期: {公布: …}”；依法不公开的写“公开: 不公开”。',
    en: 'Publish within 20 working days (a summary will do) and note it under `dates: published`; what is lawfully kept back says `publish: none`.',
  },
  *check(plan, { profile, today }) {
    const { publication: limit } = profile;
    const { dates, publish } = plan.front;
    if (limit === undefined || !isRunning(plan) || publish === 'none') return;
    const base = dates?.[limit.after];
    if (base === undefined) return;
    const deadline = addWorkingDays(base, limit.withinWorkingDays);
    if (deadline === null) {
      const { first, last } = workingDayYears;
      yield {
        notChecked: {
          zh: `只有 ${first}—${last} 年的法定节假日安排，算不出工作日。`,
          en: `Public holidays are known for ${first} to ${last} only: working days cannot be counted.`,
        },
        document: plan.document,
      };
      return;
    }
    const done = dates?.published;
    const common = { base, limit: limit.withinWorkingDays, deadline };
    const at = atField(plan.document, '/dates/published');
    if (done === undefined) {
      if (today > deadline) yield { message: 'open', data: common, at, basis: limit.basis };
    } else if (done > deadline)
      yield { message: 'late', data: { ...common, done, days: daysBetween(deadline, done) }, at, basis: limit.basis };
  },
});
