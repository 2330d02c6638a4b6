import { planFixes } from '#engine';
import { editDiff } from '#report';
import { type Command, exitCode, type Run } from '../command.ts';
import { documentOf, type FileOutcome, type FixRound, lookForFixes, rewriteAsUtf8, writeFixes } from '../fix-round.ts';
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

function fix(run: Run): number {
  const { given } = run;
  const isWanted = chosenRules(given.text('only'));
  if (given.flag('utf8')) return toUtf8(run);
  const unsafe = given.flag('unsafe');
  const first = lookForFixes(run, unsafe, isWanted);
  if (given.flag('dryRun')) return showChanges(run, first);
  const outcomes: FileOutcome[] = [];
  let round = first;
  for (let count = 0; count < mostRounds && round.plans.length > 0; count += 1) {
    const done = writeFixes(round);
    outcomes.push(...done);
    if (!done.some(({ written }) => written)) break;
    round = lookForFixes(run, unsafe, isWanted);
  }
  tell(run, round, outcomes);
  return exitCode.clean;
}

function showChanges(run: Run, { opened, plans }: FixRound): number {
  for (const { file, edits } of plans) {
    const document = documentOf(opened, file);
    if (document !== undefined) run.io.out(editDiff(opened.pathOf(file), document.text, edits, run.io.colour));
  }
  const changes = plans.reduce((sum, { applied }) => sum + applied.length, 0);
  const text = {
    zh: changes === 0 ? '没有能自动改的问题。\n' : `以上 ${changes} 处，去掉 --dry-run 再运行就会改。\n`,
    en:
      changes === 0
        ? 'There is nothing to mend automatically.\n'
        : `Run again without --dry-run to make these ${changes} changes.\n`,
  };
  if (!run.quiet) run.io.err(text[opened.language]);
  return exitCode.clean;
}

/** Says file by file what was changed, and what is left and why. */
function tell(run: Run, last: FixRound, outcomes: readonly FileOutcome[]): void {
  const { opened, report, plans } = last;
  const { language, pathOf } = opened;
  const byFile = Map.groupBy(
    outcomes.filter(({ written }) => written),
    ({ file }) => file,
  );
  for (const [file, parts] of byFile) {
    const count = parts.reduce((sum, { applied }) => sum + applied.length, 0);
    run.io.out(`${pathOf(file)}${{ zh: `：改了 ${count} 处`, en: `: ${count} changed` }[language]}\n`);
  }
  if (run.quiet) return;
  const stuck = plans.flatMap((plan) => plan.applied.map(() => plan.file));
  for (const file of new Set(stuck)) {
    const text = {
      zh: `${pathOf(file)}：改后的字写不进它现在的编码，没有动。先运行 beiyu fix --utf8 ${pathOf(file)}\n`,
      en: `${pathOf(file)}: the change cannot be written in its encoding; left alone. First run beiyu fix --utf8 ${pathOf(file)}\n`,
    };
    run.io.err(text[language]);
  }
  const review = planFixes(report.findings, true).reduce((sum, { applied }) => sum + applied.length, 0) - stuck.length;
  const left = report.findings.length;
  const text = {
    zh: `改好 ${byFile.size} 个文件，还有 ${left} 个问题${left > 0 ? '（beiyu check 查看）' : ''}。${review > 0 ? `其中 ${review} 个可以用 beiyu fix --unsafe 改，改完要看一遍。` : ''}\n`,
    en: `Changed ${byFile.size} files; ${left} findings are left${left > 0 ? ' (see beiyu check)' : ''}.${review > 0 ? ` ${review} of them can be changed with beiyu fix --unsafe; look them over afterwards.` : ''}\n`,
  };
  run.io.err(text[language]);
}

function toUtf8(run: Run): number {
  const dryRun = run.given.flag('dryRun');
  const opened = open(run, run.given.arguments);
  const files = rewriteAsUtf8(opened, dryRun);
  for (const file of files) run.io.out(`${opened.pathOf(file)}\n`);
  const text = {
    zh: `${dryRun ? '要改存' : '已改存'}为 UTF-8 的文件：${files.length} 个。\n`,
    en: `${files.length} files ${dryRun ? 'would be' : 'are now'} stored as UTF-8.\n`,
  };
  if (!run.quiet) run.io.err(text[opened.language]);
  return exitCode.clean;
}
