import path from 'node:path';
import { writeOutputs } from '#disk';
import { type Command, exitCode, type Run } from '../command.ts';
import { coverageFacts, onlyMissing } from '../coverage/facts.ts';
import { type CoveragePart, coverageCsv, coverageMarkdown, coverageText } from '../coverage/table.ts';
import { open } from '../open.ts';

const command: Command = {
  summary: {
    zh: '看哪些指挥部、哪些灾种和地方还没有预案',
    en: 'show which headquarters, hazards and places lack a plan',
  },
  description: {
    zh: '两张表：指挥机构对专项预案，没有的排在最后；灾种对行政区划，● 有本级预案，○ 由上级预案覆盖，▲ 有风险点而没有预案。只看本预案库自己的行政区划。',
    en: 'Two tables: headquarters by special plans, those without last; hazards by jurisdictions, ● a plan of its own, ○ covered by a superior plan, ▲ a registered risk without any. Only the workspace’s own jurisdictions are shown.',
  },
  options: [
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'csv', 'markdown', 'json'],
      default: 'pretty',
    },
    {
      flags: '--table <name>',
      text: { zh: '只要一张表', en: 'only one of the tables' },
      choices: ['headquarters', 'hazards'],
    },
    {
      flags: '--missing',
      text: { zh: '只列没有预案的', en: 'only what has no plan' },
    },
    {
      flags: '--out <file>',
      text: { zh: '写到文件（不写就输出到屏幕）', en: 'file to write to (else standard output)' },
    },
    { flags: '--force', text: { zh: '替换已有的、内容不同的文件', en: 'replace files that are there and differ' } },
  ],
  examples: [
    { line: 'beiyu coverage', text: { zh: '两张表', en: 'both tables' } },
    {
      line: 'beiyu coverage --table headquarters --missing',
      text: { zh: '列出没有预案的指挥部', en: 'the headquarters that have no plan' },
    },
    {
      line: 'beiyu coverage --table hazards --format csv --out coverage.csv',
      text: { zh: '灾种对行政区划，用表格软件打开', en: 'hazards by jurisdictions for a spreadsheet' },
    },
    { line: 'beiyu coverage --format markdown', text: { zh: '放进报告', en: 'for a report' } },
  ],
  run: coverage,
};
export default command;

async function coverage(run: Run): Promise<number> {
  const { io, given, quiet } = run;
  const { corpus, language } = await open(run);
  const all = coverageFacts(corpus, language);
  const facts = given.flag('missing') ? onlyMissing(all) : all;
  const table = given.text('table');
  const parts: readonly CoveragePart[] = (['headquarters', 'hazards'] as const).filter(
    (part) => table === undefined || part === table,
  );
  const made: Readonly<Record<string, () => string>> = {
    pretty: () => coverageText(facts, parts, language, Math.min(140, io.columns)),
    csv: () => coverageCsv(facts, parts, language),
    markdown: () => coverageMarkdown(facts, parts, language),
    json: () => `${JSON.stringify(facts, null, 2)}\n`,
  };
  const content = made[given.text('format') ?? 'pretty']?.() ?? '';
  const out = given.text('out');
  if (out === undefined) io.out(content);
  else {
    const full = path.resolve(io.cwd, out);
    writeOutputs(path.dirname(full), [{ path: path.basename(full), content }], given.flag('force'));
    if (!quiet) io.err(`${{ zh: '写好了', en: 'Wrote' }[language]} ${out}\n`);
  }
  return exitCode.clean;
}
