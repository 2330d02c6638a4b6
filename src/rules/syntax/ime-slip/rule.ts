import { slipRule } from '#rule-kit';

export default slipRule('syntax/ime-slip', {
  title: { zh: '字段里的标点是半角的', en: 'Fields are written with half-width punctuation' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    colon: {
      zh: '字段后面是全角冒号“：”，应当是半角冒号加空格。',
      en: 'The field is followed by a full-width colon “：” instead of a colon and a space.',
    },
    'colon-space': { zh: '冒号后面少一个空格。', en: 'The space after the colon is missing.' },
    comma: { zh: '这里的“{found}”应当是半角逗号“{expected}”。', en: '“{found}” should be a comma “{expected}”.' },
    bracket: {
      zh: '全角括号“{found}”应当是“{expected}”。',
      en: 'The full-width bracket “{found}” should be “{expected}”.',
    },
    quote: {
      zh: '全角引号“{found}”应当是半角引号 {expected}。',
      en: 'The full-width quotation mark “{found}” should be {expected}.',
    },
    'ideographic-space': {
      zh: '这里是全角空格，应当是半角空格。',
      en: 'This is a full-width space; it should be an ordinary one.',
    },
    tab: { zh: '缩进用了制表符（Tab），应当用空格。', en: 'A tab is used for indentation; use spaces.' },
    dash: { zh: '“{found}”应当是三个半角短横线“{expected}”。', en: '“{found}” should be three hyphens, “{expected}”.' },
  },
  help: { zh: '运行 beiyu fix，会自动改好。', en: 'Run beiyu fix; it mends this by itself.' },
});
