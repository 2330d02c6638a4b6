import { slipRule } from '#rule-kit';

export default slipRule('syntax/front-matter', {
  title: { zh: '文件开头的字段读得出来', en: 'The fields at the start of a file can be read' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    missing: {
      zh: '文件开头没有字段（两行 --- 之间的内容），不能当预案读。',
      en: 'The file has no fields at its start (between two lines of ---), so it is not read as a plan.',
    },
    empty: {
      zh: '文件是空的。',
      en: 'The file is empty.',
      help: {
        zh: '写上内容，或删掉这个文件。beiyu new 会写好一个预案的样子。',
        en: 'Write something into it or delete it; beiyu new writes the scaffold of a plan.',
      },
    },
    unclosed: {
      zh: '开头的字段没有结束：少了第二行 ---，整个文件都读不了。',
      en: 'The fields at the start never end: the second line of --- is missing, and nothing of the file can be read.',
      help: { zh: '在最后一个字段的下一行单独写 ---。', en: 'Write --- on a line of its own after the last field.' },
    },
    yaml: {
      zh: '字段读到这里读不下去：{reason}。',
      en: 'Reading the fields stops here: {reason}.',
      help: {
        zh: '改这一行和它上面一行：冒号后空一格，括号、引号成对，同一层缩进相同。',
        en: 'Look at this line and the one above: a space after each colon, brackets and quotation marks in pairs, the same indent for the same depth.',
      },
    },
    aliases: {
      zh: '“*{name}”引用得太多，读不了。',
      en: 'The alias *{name} is used too often to be read.',
      help: { zh: '把内容直接写出来，不用“&”和“*”。', en: 'Write the content out, without & and *.' },
    },
  },
  help: {
    zh: '在文件最前面写一行 ---，逐行写“字段: 内容”，再写一行 ---。',
    en: 'Start the file with a line ---, then one “field: value” a line, then another ---.',
  },
});
