import { isRunning } from '#corpus';
import { atField, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '现行预案没有过期', en: 'Plans in force have not expired' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    expired: {
      zh: '有效期到 {until}，已经过了，状态还写着现行。',
      en: 'The plan was valid until {until}, and still says that it is in force.',
    },
    replaced: {
      zh: '写明已由“{by}”代替，状态还写着现行。',
      en: 'The plan says that {by} replaces it, and still that it is in force.',
    },
  },
  help: {
    zh: '修订后换新的有效期，或者把状态改为“被替代”“废止”。',
    en: 'Revise it and set a new date, or change its status to superseded or repealed.',
  },
  *check(plan, { today }) {
    if (!isRunning(plan)) return;
    const { dates, replaced_by: by } = plan.front;
    const until = dates?.expires;
    if (until !== undefined && until < today)
      yield { message: 'expired', data: { until }, at: atField(plan.document, '/dates/expires') };
    if (by !== undefined) yield { message: 'replaced', data: { by }, at: atField(plan.document, '/replaced_by') };
  },
});
