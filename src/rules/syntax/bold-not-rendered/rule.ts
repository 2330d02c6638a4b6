import { slipRule } from '#rule-kit';

export default slipRule('syntax/bold-not-rendered', {
  title: { zh: '加粗显示得出来', en: 'Bold text is shown bold' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    literal: {
      zh: '“{found}”显示出来仍是星号：标点要放在星号外面，写成“{expected}”。',
      en: '“{found}” shows its asterisks: put the punctuation outside, “{expected}”.',
    },
  },
  help: {
    zh: '把标点移到 ** 外面：运行 beiyu fix 会自动改。',
    en: 'Move the punctuation out of the **; beiyu fix does so.',
  },
});
