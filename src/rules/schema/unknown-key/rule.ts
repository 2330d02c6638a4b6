import { slipRule } from '#rule-kit';

export default slipRule('schema/unknown-key', {
  title: { zh: '没有认不出的字段', en: 'There are no unknown fields' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    unknown: {
      zh: '没有“{key}”这个字段，写在这里的内容不会用到。',
      en: 'There is no field “{key}” here; what it holds is not used.',
    },
    unknownNear: {
      zh: '没有“{key}”这个字段，是不是“{nearest}”？',
      en: 'There is no field “{key}” here; did you mean “{nearest}”?',
    },
  },
  help: {
    zh: '改成正确的字段名；自己的备注写在正文里，或写成 # 开头的注释。',
    en: 'Use the right name; notes of your own belong in the body, or in a comment that starts with #.',
  },
});
