import { isRunning } from '#corpus';
import { daysBetween } from '#parse';
import { atField, planRule } from '#rule-kit';
import { addWorkingDays, workingDayYears } from '#schemas';

export default planRule({
  title: { zh: '按期备案', en: 'Plans are filed in time' },
  severity: 'error',
  basis: [{ law: 'plan-management-measures', article: '26', strength: 'must' }],
  messages: {
    late: {
      zh: '印发（公布）日是 {base}，{limit} 个工作日到 {deadline} 为止，{done} 才备案，晚了 {days} 天。',
      en: 'Counted from the day on {base}, {limit} working days end on {deadline}; it was filed on {done}, {days} days late.',
    },
    open: {
      zh: '印发（公布）日是 {base}，{limit} 个工作日到 {deadline} 为止，到今天还没有备案。',
      en: 'Counted from the day on {base}, {limit} working days ended on {deadline}; it is not filed yet.',
    },
  },
  help: {
    zh: '印发（企业为公布）之日起 20 个工作日内备案；补备案并写上“备案: {机关: …, 日期: …}”。',
    en: 'File within 20 working days of the issue (enterprises: of publication), and note it as `filing: {with: …, on: …}`.',
  },
  *check(plan, { profile, today }) {
    const { filing: limit } = profile;
    const { dates, filing } = plan.front;
    if (limit === undefined || !isRunning(plan)) return;
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
    const done = filing?.on;
    const common = { base, limit: limit.withinWorkingDays, deadline };
    const at = atField(plan.document, '/filing/on');
    if (done === undefined) {
      if (today > deadline) yield { message: 'open', data: common, at, basis: limit.basis };
    } else if (done > deadline)
      yield { message: 'late', data: { ...common, done, days: daysBetween(deadline, done) }, at, basis: limit.basis };
  },
});
