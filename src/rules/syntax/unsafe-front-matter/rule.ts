import { slipRule } from '#rule-kit';

export default slipRule('syntax/unsafe-front-matter', {
  title: { zh: '文件开头只写数据，不写程序', en: 'The fields of a file are data, not code' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    language: {
      zh: '开头写成了“---{language}”：字段只能是 YAML 数据，程序一律不运行，这个文件没有读。',
      en: 'The file opens with ---{language}: fields are YAML data; code is never run, and the file was not read.',
    },
  },
  help: { zh: '把第一行改成 ---，用“字段: 内容”的写法。', en: 'Make the first line --- and write the fields as YAML.' },
});
