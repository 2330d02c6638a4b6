import { slipRule } from '#rule-kit';

export default slipRule('schema/bad-date', {
  title: { zh: '日期是真实的日期，写法统一', en: 'Dates are real and written alike' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    'not-a-date': {
      zh: '“{key}”写的“{found}”不是日期，要写成 {nearest} 这样。',
      en: '“{found}” in “{key}” is no date; write it like {nearest}.',
    },
    'no-such-day': {
      zh: '“{key}”写的“{found}”没有这一天，是不是 {nearest}？',
      en: '“{found}” in “{key}”: there is no such day; did you mean {nearest}?',
    },
    notation: {
      zh: '“{key}”写的“{found}”请统一写成 {nearest}。',
      en: 'Write “{found}” in “{key}” as {nearest}.',
      basis: [{ law: 'integrity', strength: 'may' }],
    },
  },
  help: { zh: '日期写成 年-月-日，如 2026-05-12。', en: 'Write dates as year-month-day, like 2026-05-12.' },
});
