import { slipRule } from '#rule-kit';

export default slipRule('config/unknown-rule', {
  title: { zh: '设置里的规则都存在', en: 'The settings name rules that exist' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    unknown: {
      zh: '没有“{id}”这条规则，这一行设置不起作用。',
      en: 'There is no rule {id}; this line of the settings does nothing.',
    },
    unknownNear: {
      zh: '没有“{id}”这条规则，是不是“{nearest}”？',
      en: 'There is no rule {id}; did you mean {nearest}?',
    },
  },
  help: {
    zh: '改成正确的规则名，或删掉这一行。全部规则：beiyu rules',
    en: 'Use the right name or delete the line. All rules: beiyu rules',
  },
});
