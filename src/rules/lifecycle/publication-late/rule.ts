import { missedLimit, planRule } from '#rule-kit';

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
    const { dates, publish } = plan.front;
    if (publish === 'none') return;
    yield* missedLimit(plan, profile.publication, { done: dates?.published, pointer: '/dates/published', today });
  },
});
