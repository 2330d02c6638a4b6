import path from 'node:path';
import { planMap } from '#corpus';
import { writeOutputs } from '#disk';
import { Fault, type Language, type Plan } from '#model';
import { planMapSvg } from '#publish';
import { choosePlans } from '../chosen-plans.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { planLinksText, planMapData, planTreeText } from '../graph/plan-text.ts';

const command: Command = {
  summary: {
    zh: '看预案之间的关系：上位、衔接、灾害链',
    en: 'show how plans hang together: superiors, partners, chains',
  },
  description: {
    zh: '看一个预案和哪些预案相连：上位、下位、衔接、引发和同时启动；不写名称时按上下位列出整个预案库。--format svg 画成图：从上到下是行政层级，灾害链是点线。',
    en: 'Shows what a plan is linked with: superiors, subordinates, partners, hazard chains and what starts with it; without a name, the whole library as a tree. --format svg draws it: administrative levels from top to bottom, hazard chains dotted.',
  },
  arguments: [
    {
      name: 'plan',
      variadic: true,
      text: { zh: '预案的编号、名称或文件；不写就是全部', en: 'id, title or file of a plan; all when none is named' },
    },
  ],
  options: [
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['text', 'svg', 'json'],
      default: 'text',
    },
    {
      flags: '--depth <number>',
      text: { zh: '向外连几层', en: 'how many links outwards' },
      default: '1',
    },
    {
      flags: '--out <file>',
      text: { zh: '写到文件（不写就输出到屏幕）', en: 'file to write to (else standard output)' },
    },
    { flags: '--force', text: { zh: '替换已有的、内容不同的文件', en: 'replace files that are there and differ' } },
  ],
  examples: [
    { line: 'beiyu graph 防汛', text: { zh: '和防汛预案相连的预案', en: 'what the flood plan is linked with' } },
    {
      line: 'beiyu graph anhe/flood --format svg --out flood.svg',
      text: { zh: '画成图，可以放大、打印', en: 'the same as a drawing to print' },
    },
    { line: 'beiyu graph', text: { zh: '整个预案库的上下位', en: 'the whole library as a tree' } },
    { line: 'beiyu graph --format json', text: { zh: '全部关系的数据', en: 'every link as data' } },
  ],
  run: graph,
};
export default command;

async function graph(run: Run): Promise<number> {
  const { io, given, quiet } = run;
  const depth = depthOf(given.text('depth') ?? '1');
  const { opened, plans } = await choosePlans(run);
  const { corpus, language } = opened;
  const middle = given.arguments.length === 0 ? [] : plans;
  const map = planMap(corpus, middle, depth);
  const text = (): string =>
    middle.length === 0
      ? planTreeText(corpus, map, language)
      : middle.map((plan) => planLinksText(corpus, plan, map, language, Math.min(100, io.columns))).join('\n');
  const made: Readonly<Record<string, () => string>> = {
    text,
    json: () => `${JSON.stringify(planMapData(map, language), null, 2)}\n`,
    svg: () => `${planMapSvg(map, { title: titleOf(middle, corpus.settings.value.name, language), language })}\n`,
  };
  const content = (made[given.text('format') ?? 'text'] ?? text)();
  const out = given.text('out');
  if (out === undefined) io.out(content);
  else {
    const full = path.resolve(io.cwd, out);
    writeOutputs(path.dirname(full), [{ path: path.basename(full), content }], given.flag('force'));
    if (!quiet) io.err(`${{ zh: '写好了', en: 'Wrote' }[language]} ${out}\n`);
  }
  return exitCode.clean;
}

function depthOf(written: string): number {
  const depth = Number(written);
  if (Number.isInteger(depth) && depth >= 1 && depth <= 20) return depth;
  throw new Fault({
    zh: `--depth 要写 1 到 20 的整数，不能写“${written}”。`,
    en: `--depth takes a whole number from 1 to 20, not ${written}.`,
  });
}

function titleOf(middle: readonly Plan[], library: string, language: Language): string {
  const [only] = middle;
  const name = only !== undefined && middle.length === 1 ? only.title : library;
  return { zh: `${name}：预案关系图`, en: `${name}: graph of plans` }[language];
}
