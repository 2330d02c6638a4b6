import { slipRule } from '#rule-kit';

export default slipRule('syntax/too-large', {
  title: { zh: '文件不过大', en: 'Files are of a sensible size' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    file: {
      zh: '有 {megabytes} MB，超过 {limit} MB，没有读。',
      en: 'It has {megabytes} MB, more than {limit} MB, and was not read.',
    },
  },
  help: {
    zh: '预案和库表通常不到 1 MB。图片放在单独的文件里；库表太长可以拆成几个文件，放进同名文件夹。',
    en: 'Plans and registers have less than 1 MB. Keep pictures in files of their own; a long register may be split into files in a folder of its name.',
  },
});
