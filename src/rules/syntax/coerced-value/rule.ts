import { slipRule } from '#rule-kit';

export default slipRule('syntax/coerced-value', {
  title: { zh: '编号、版本等写成文字，不变成数字', en: 'Texts that look like numbers are quoted' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    number: {
      zh: '“{key}”写的是 {written}，不加引号会被读成数字 {read}。',
      en: '“{key}” is written as {written}; without quotation marks other programs read the number {read}.',
    },
    boolean: {
      zh: '“{key}”写的是 {written}，不加引号会被读成{read}。',
      en: '“{key}” is written as {written}; without quotation marks it is read as {read}.',
    },
  },
  help: { zh: '加上引号：运行 beiyu fix 会自动加。', en: 'Put it in quotation marks; beiyu fix does so.' },
});
