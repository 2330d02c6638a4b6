import { slipRule } from '#rule-kit';

export default slipRule('syntax/duplicate-key', {
  title: { zh: '同一个字段只写一次', en: 'Each field is written once' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    duplicate: {
      zh: '“{key}”写了两次，第一次在第 {first} 行；只有最后一次算数。',
      en: '“{key}” is written twice, first in line {first}; only the last one counts.',
    },
  },
  help: { zh: '留下对的一个，删掉另一个。', en: 'Keep the right one and delete the other.' },
});
