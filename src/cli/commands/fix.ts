import { type Command, exitCode, type Run } from '../command.ts';
import { showChanges, tellFixes } from '../fix-report.ts';
import { type FileOutcome, lookForFixes, rewriteAsUtf8, writeFixes } from '../fix-round.ts';
import { open } from '../open.ts';
import { chosenRules } from '../rule-choice.ts';

const command: Command = {
  summary: { zh: '自动改掉有把握的问题', en: 'mend what can be mended safely' },
  description: {
    zh: '自动改掉有把握的问题（如全角冒号），别的一个字节也不动。没有把握的要加 --unsafe，改完请逐处看一遍。',
    en: 'Mends what can be mended safely, like a full-width colon, and changes not one byte more. What needs your eye is changed only with --unsafe.',
  },
  arguments: [{ name: 'path', variadic: true, text: { zh: '文件或文件夹，可以写几个', en: 'files or folders' } }],
  options: [
    { flags: '--dry-run', text: { zh: '只显示要改哪里，不动文件', en: 'show the changes, write nothing' } },
    {
      flags: '--unsafe',
      text: { zh: '也改没有把握、改后要人看的问题', en: 'also change what must be looked over afterwards' },
    },
    {
      flags: '--only <rules>',
      text: { zh: '只改这些规则或规则组的问题，用逗号隔开', en: 'only these rules or groups, separated by commas' },
    },
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json'],
      default: 'pretty',
    },
    {
      flags: '--utf8',
      text: {
        zh: '把 GB18030 或带 BOM 的文件改存为 UTF-8',
        en: 'store files in GB18030, or with a BOM, as plain UTF-8',
      },
    },
  ],
  examples: [
    { line: 'beiyu fix --dry-run', text: { zh: '先看要改哪里', en: 'look first' } },
    { line: 'beiyu fix', text: { zh: '改掉有把握的问题', en: 'mend what is safe' } },
    { line: 'beiyu fix plans/county/flood.md', text: { zh: '只改一个文件', en: 'only one file' } },
  ],
  run: fix,
};
export default command;

/** Mending one thing may uncover another; what still changes after so many rounds never ends. */
const mostRounds = 10;

async function fix(run: Run): Promise<number> {
  const { given } = run;
  const isWanted = chosenRules(given.text('only'));
  if (given.flag('utf8')) return await toUtf8(run);
  const unsafe = given.flag('unsafe');
  const first = await lookForFixes(run, unsafe, isWanted);
  if (given.flag('dryRun')) {
    showChanges(run, first);
    return exitCode.clean;
  }
  const outcomes: FileOutcome[] = [];
  let round = first;
  for (let count = 0; count < mostRounds && round.plans.length > 0; count += 1) {
    const done = writeFixes(round);
    outcomes.push(...done);
    if (!done.some(({ written }) => written)) break;
    round = await lookForFixes(run, unsafe, isWanted);
  }
  tellFixes(run, round, outcomes);
  return exitCode.clean;
}

async function toUtf8(run: Run): Promise<number> {
  const dryRun = run.given.flag('dryRun');
  const opened = await open(run, run.given.arguments);
  const files = rewriteAsUtf8(opened, dryRun);
  for (const file of files) run.io.out(`${opened.pathOf(file)}\n`);
  const text = {
    zh: `${dryRun ? '要改存' : '已改存'}为 UTF-8 的文件：${files.length} 个。\n`,
    en: `${files.length} files ${dryRun ? 'would be' : 'are now'} stored as UTF-8.\n`,
  };
  if (!run.quiet) run.io.err(text[opened.language]);
  return exitCode.clean;
}
