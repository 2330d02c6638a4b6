import { slipRule } from '#rule-kit';

export default slipRule('schema/bad-duration', {
  title: { zh: '时限写得出多久', en: 'Time limits say how long' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    'no-unit': {
      zh: '“{key}”写的 {found} 没有单位：是分钟还是小时？',
      en: '{found} in “{key}” has no unit: minutes or hours?',
    },
    'not-a-duration': { zh: '“{key}”写的“{found}”看不出是多久。', en: '“{found}” in “{key}” does not say how long.' },
  },
  help: { zh: '写成 30分钟、1小时、24小时、5个工作日这样。', en: 'Write it like 30 min, 1 h, 24 h or 5 working days.' },
});
