import { slipRule } from '#rule-kit';

export default slipRule('config/suppression-no-reason', {
  title: { zh: '放过一处问题要写原因', en: 'Letting a finding pass needs a reason' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    noReason: {
      zh: '这里放过了问题，却没有写原因，所以不算数。',
      en: 'A finding is let pass here without a reason, so it is told all the same.',
    },
  },
  help: { zh: '在规则名后面加冒号，写上原因。', en: 'Put a colon and the reason after the rule’s name.' },
});
