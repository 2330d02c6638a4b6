import path from 'node:path';
import type { HandbookReport } from '#disk';
import { type Command, exitCode, type Run } from '../command.ts';
import { basePath, documentChoices, makeHandbook, outFolder } from '../handbook.ts';

const command: Command = {
  summary: { zh: '制作应急手册网站', en: 'build the handbook site' },
  description: {
    zh: '从预案和库表制作手册网站：一个文件夹，可以放到任何网站上，也可以直接打开。公开手册只有现行并且准许公开的内容；有泄密或断链时不写出，退出码为 1。',
    en: 'Builds the handbook as a folder of plain files, to be put on any web server or opened as it is. The public one holds only what is in force and may be public; a leak or a broken link stops it with exit code 1.',
  },
  options: [
    {
      flags: '--out <folder>',
      text: { zh: '写到哪个文件夹；不写时是 build/handbook', en: 'folder to write to; build/handbook if not given' },
    },
    {
      flags: '--base <path>',
      text: { zh: '网站在哪个路径下，如 /yingji/', en: 'path under which the site is served, like /handbook/' },
    },
    {
      flags: '--audience <name>',
      text: { zh: '给谁看：public 公众，internal 办公室', en: 'for whom: public or internal' },
      choices: ['public', 'internal'],
      default: 'public',
    },
    {
      flags: '--single-file',
      text: { zh: '再做一个单文件的手册，放 U 盘或发手机', en: 'also one HTML file, for a memory stick or a phone' },
    },
    { flags: '--zip', text: { zh: '再打一个压缩包', en: 'also a zip' } },
    {
      flags: '--documents <when>',
      text: {
        zh: '是否附每个预案的 PDF 和 Word：auto 三百个预案以内才附',
        en: 'PDF and Word of each plan: auto only up to three hundred plans',
      },
      choices: documentChoices,
      default: 'auto',
    },
  ],
  examples: [
    { line: 'beiyu build', text: { zh: '公开手册', en: 'the public handbook' } },
    {
      line: 'beiyu build --audience internal --out build/office',
      text: { zh: '办公室内部手册', en: 'the office’s own' },
    },
    {
      line: 'beiyu build --base /yingji/ --zip --single-file',
      text: {
        zh: '放在网站的 /yingji/ 下，并做压缩包和单文件',
        en: 'for /yingji/ on a server, with a zip and a single file',
      },
    },
  ],
  run: build,
};
export default command;

async function build(run: Run): Promise<number> {
  const { given, io } = run;
  const started = io.clock();
  const base = given.text('base');
  const audience = given.text('audience') === 'internal' ? 'internal' : 'public';
  const out = outFolder(run, given.text('out'), audience === 'public' ? 'build/handbook' : 'build/office');
  const report = await makeHandbook(run, {
    audience,
    out,
    base: base === undefined ? null : basePath(base),
    singleFile: given.flag('singleFile'),
    zip: given.flag('zip'),
    documents: documentChoices.find((choice) => choice === given.text('documents')) ?? 'auto',
  });
  if (report.leaks.length + report.brokenLinks.length > 0) return failed(run, report);
  if (!run.quiet) io.err(summary(run, report, out, io.clock() - started));
  io.out(`${[out, ...report.beside].map((file) => path.relative(io.cwd, file) || '.').join('\n')}\n`);
  return exitCode.clean;
}

function failed({ io, language }: Run, { leaks, brokenLinks }: HandbookReport): number {
  io.err(
    {
      zh: `没有写出手册：${leaks.length} 处泄密，${brokenLinks.length} 处断链。\n`,
      en: `The handbook was not written: ${leaks.length} leaks, ${brokenLinks.length} broken links.\n`,
    }[language],
  );
  return exitCode.findings;
}

function summary({ io, language }: Run, report: HandbookReport, out: string, milliseconds: number): string {
  const megabytes = (report.bytes / 1024 / 1024).toFixed(1);
  const seconds = (milliseconds / 1000).toFixed(1);
  const first = path.relative(io.cwd, path.join(out, 'index.html'));
  return {
    zh: `${report.pages} 页，${report.files} 个文件，${megabytes} MB，用时 ${seconds} 秒。用浏览器打开 ${first}，或运行 beiyu preview。\n`,
    en: `${report.pages} pages, ${report.files} files, ${megabytes} MB in ${seconds} s. Open ${first} in a browser, or run beiyu preview.\n`,
  }[language];
}
