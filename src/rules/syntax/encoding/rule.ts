import { slipRule } from '#rule-kit';

export default slipRule('syntax/encoding', {
  title: { zh: '文件用 UTF-8 保存', en: 'Files are stored in UTF-8' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    binary: {
      zh: '这不是文本文件，读不了。',
      en: 'This is not a text file and cannot be read.',
      help: {
        zh: '用编辑器打开，另存为 UTF-8 编码的文本（记事本里的“Unicode”是 UTF-16，不行）；Word、PDF 文件请先转成 Markdown。',
        en: 'Open it in an editor and save it as text in UTF-8 (what Notepad calls Unicode is UTF-16 and will not do); turn Word and PDF files into Markdown first.',
      },
    },
    gb18030: {
      zh: '文件是 GB18030（GBK）编码，不是 UTF-8；这里按 GB18030 读了，别的程序打开可能是乱码。',
      en: 'The file is stored in GB18030 (GBK), not UTF-8. It was read as such; other programs may show it garbled.',
      basis: [{ law: 'integrity', strength: 'should' }],
    },
    bom: {
      zh: '文件开头有看不见的字节序标记（BOM），有的程序会因此读不出第一行。',
      en: 'The file starts with an invisible byte order mark, over which some programs stumble.',
      basis: [{ law: 'integrity', strength: 'may' }],
    },
  },
  help: {
    zh: '运行 beiyu fix --utf8，把文件改成 UTF-8。',
    en: 'Run beiyu fix --utf8 to store the file as plain UTF-8.',
  },
});
