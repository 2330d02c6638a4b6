import { slipRule } from '#rule-kit';

export default slipRule('config/suppression-unused', {
  title: { zh: '放过的问题确实存在', en: 'What is let pass is there' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    unused: {
      zh: '下一行没有“{rule}”的问题，这个注释没有用了。',
      en: 'The next line has no finding of {rule}; this comment is not needed.',
    },
  },
  help: { zh: '删掉这个注释；规则名写错的改过来。', en: 'Delete the comment, or mend the name of the rule.' },
});
