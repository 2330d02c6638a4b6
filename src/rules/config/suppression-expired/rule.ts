import { slipRule } from '#rule-kit';

export default slipRule('config/suppression-expired', {
  title: { zh: '放过的问题没有过期', en: 'What was let pass is still within its date' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    expired: {
      zh: '放过这处问题只到 {until}，已经过期，不再算数。',
      en: 'This finding was to pass only until {until}; that day is over, and it is told again.',
    },
  },
  help: {
    zh: '把问题改好；确有必要再放一段时间的，改日期并写明原因。',
    en: 'Mend the finding, or set a new date with the reason.',
  },
});
