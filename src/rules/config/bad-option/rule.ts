import { slipRule } from '#rule-kit';

export default slipRule('config/bad-option', {
  title: { zh: '规则的级别和选项写得对', en: 'Severities and options are right' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    severity: { zh: '级别不能写“{value}”，只能是 {allowed}。', en: '“{value}” is no severity; it may be {allowed}.' },
    unknownOption: {
      zh: '规则 {rule} 没有“{name}”这个选项；有的选项：{known}。',
      en: 'The rule {rule} has no option “{name}”; its options: {known}.',
    },
    type: {
      zh: '规则 {rule} 的“{name}”应当是{expected}。',
      en: 'The option “{name}” of the rule {rule} should be {expected}.',
    },
  },
  help: { zh: '看这条规则有哪些选项：beiyu explain 规则名', en: 'See the options of a rule: beiyu explain <rule>' },
});
