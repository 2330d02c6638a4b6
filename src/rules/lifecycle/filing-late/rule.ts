import { missedLimit, planRule } from '#rule-kit';

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
    yield* missedLimit(plan, profile.filing, { done: plan.front.filing?.on, pointer: '/filing/on', today });
  },
});
