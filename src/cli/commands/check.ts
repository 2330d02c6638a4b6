import { withFindings } from '#engine';
import { type CheckReport, isAtLeast, type Severity, severities } from '#model';
import { reportFormats } from '#report';
import { checkWorkspace } from '../../index.ts';
import { withoutOld, writeBaseline } from '../baseline-file.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import { startProgress } from '../progress.ts';
import { reportContext, reportIn } from '../report-context.ts';
import { chosenRules } from '../rule-choice.ts';
import { withoutThoseBefore } from '../since.ts';
import { appendStepSummary } from '../step-summary.ts';

const command: Command = {
  summary: { zh: '检查预案和库表，指出问题和改法', en: 'check plans and registers, and say how to mend what is wrong' },
  description: {
    zh: '检查预案和库表：缺什么、哪里不清楚、彼此哪里矛盾，每个问题都给出位置、依据和改法。不写路径时检查整个预案库；库很大、机器有四个以上处理器核时由几个线程一起做，环境变量 BEIYU_THREADS 可以定线程数（1 最省内存）。读过的文件记在用户自己的缓存文件夹里，没有改过的下次不再重读；BEIYU_CACHE=off 关掉，或写另一个文件夹。',
    en: 'Checks plans and registers: what is missing, vague or contradictory, each with its place, its legal basis and the way to mend it. Without a path it checks the whole workspace; a large one is shared out over threads on a machine of four cores or more; the environment variable BEIYU_THREADS sets how many (1 takes the least memory). What was read of a file is kept in your own folder for caches, so that a file that has not changed is not read again; BEIYU_CACHE=off turns that off, or names another folder.',
  },
  arguments: [{ name: 'path', variadic: true, text: { zh: '文件或文件夹，可以写几个', en: 'files or folders' } }],
  options: [
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: reportFormats,
      default: 'pretty',
    },
    {
      flags: '--fail-on <severity>',
      text: { zh: '有这一级或更重的问题时，退出码为 1', en: 'exit with 1 on findings of this severity or worse' },
      choices: severities.toReversed(),
      default: 'error',
    },
    {
      flags: '--only <rules>',
      text: {
        zh: '只看这些规则或规则组，用逗号隔开，如 level,role/unfilled',
        en: 'only these rules or groups, separated by commas: level,role/unfilled',
      },
    },
    {
      flags: '--baseline <file>',
      text: { zh: '旧问题清单：列在里面的问题不再报告', en: 'list of old findings, which are not told again' },
    },
    {
      flags: '--since <revision>',
      text: {
        zh: '只看这个版本（分支、标签、提交）以后新出现的问题',
        en: 'only findings that were not there at this revision (branch, tag, commit)',
      },
    },
    {
      flags: '--write-baseline',
      text: {
        zh: '把现有问题写进旧问题清单，以后只看新问题',
        en: 'write the present findings to that list, to see only new ones from now on',
      },
    },
  ],
  examples: [
    { line: 'beiyu check', text: { zh: '检查所在的预案库', en: 'check the workspace around this folder' } },
    {
      line: 'beiyu check plans/county/flood.md',
      text: { zh: '只看一个预案的问题', en: 'only what is wrong with one plan' },
    },
    {
      line: 'beiyu check --write-baseline',
      text: { zh: '旧库第一次使用：先记下现有问题', en: 'first run on an old library: remember what is there' },
    },
    { line: 'beiyu check --since main', text: { zh: '这个分支新带来的问题', en: 'what this branch brings' } },
    { line: 'beiyu check --format json > report.json', text: { zh: '给别的程序用', en: 'for another program' } },
  ],
  run: check,
};
export default command;

async function check(run: Run): Promise<number> {
  const { io, given } = run;
  const isWanted = chosenRules(given.text('only'));
  const started = io.clock();
  const opened = await open(run, given.arguments, true);
  const report = narrowed(checked(run, opened), isWanted, io.clock() - started);
  if (given.flag('writeBaseline')) return writeBaseline(run, opened, report);
  const judged = ({ file, rule }: { file: string; rule: string }): boolean => opened.isChosen(file) && isWanted(rule);
  const fresh = withoutThoseBefore(run, opened, withoutOld(run, opened, report, judged));
  const failOn = severities.find((severity) => severity === given.text('failOn')) ?? 'error';
  const context = reportContext(run, opened, failOn);
  const format = given.text('format') ?? 'pretty';
  for (const part of reportIn(format, fresh, context)) io.out(part);
  if (format === 'github') appendStepSummary(io, fresh, context);
  return exitFor(fresh.findings, failOn);
}

function checked(run: Run, { corpus, language, isChosen, isWhole, helpers, today }: Opened): CheckReport {
  const progress = startProgress({ ...run, language });
  const plans = corpus.plans.length;
  progress.say({ zh: `正在检查 ${plans} 个预案`, en: `Checking ${plans} plans` });
  const request = { corpus, language, today };
  const report = checkWorkspace(isWhole ? { ...request, helpers } : { ...request, only: isChosen });
  progress.done();
  return report;
}

/** What the chosen rules found, with the time that all of it took. */
function narrowed(report: CheckReport, isWanted: (rule: string) => boolean, durationMs: number): CheckReport {
  const told = withFindings(
    report,
    report.findings.filter(({ rule }) => isWanted(rule)),
  );
  const notChecked = report.notChecked.filter(({ rule }) => isWanted(rule));
  return { ...told, notChecked, summary: { ...told.summary, durationMs: Math.round(durationMs) } };
}

function exitFor(findings: readonly { readonly severity: Severity }[], failOn: Severity): number {
  return findings.some(({ severity }) => isAtLeast(severity, failOn)) ? exitCode.findings : exitCode.clean;
}
