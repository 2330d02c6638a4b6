import path from 'node:path';
import { readText, writeFile } from '#disk';
import { baselineOf, compareToBaseline, readBaseline, withFindings } from '#engine';
import { type CheckReport, Fault } from '#model';
import { exitCode, type Run } from './command.ts';
import type { Opened } from './open.ts';

/** Where the list of old findings lies when no file is named. */
const usualName = 'beiyu-baseline.json';

/** Writes the findings as the list of old ones. */
export function writeBaseline(run: Run, opened: Opened, report: CheckReport): number {
  const { io } = run;
  const full = fileOf(run, opened) ?? path.join(opened.root, usualName);
  writeFile(full, `${JSON.stringify(baselineOf(report.findings), null, 2)}\n`);
  const count = report.findings.length;
  const shown = shownFrom(run, full);
  const text = {
    zh: `记下了 ${count} 个现有问题：${shown}\n以后运行 beiyu check --baseline ${shown}，只报告新问题；或在 beiyu.yaml 里写 baseline: ${path.basename(full)}，就不用每次写。\n`,
    en: `Remembered ${count} findings in ${shown}\nFrom now on beiyu check --baseline ${shown} tells only new ones; with baseline: ${path.basename(full)} in beiyu.yaml you need not type it.\n`,
  };
  if (!run.quiet) io.err(text[opened.language]);
  return exitCode.clean;
}

/**
 * The report without the findings that the named list holds; says how many those are and how many have gone. `judged`
 * tells what this run looked at: what it did not look at has not gone.
 */
export function withoutOld(
  run: Run,
  opened: Opened,
  report: CheckReport,
  judged: (entry: { readonly file: string; readonly rule: string }) => boolean,
): CheckReport {
  const full = fileOf(run, opened);
  if (full === null) return report;
  const baseline = readBaseline(textOf(run, full));
  if (baseline === null) throw noBaseline(shownFrom(run, full));
  const { fresh, known, gone } = compareToBaseline(report.findings, baseline);
  const mended = gone.filter(judged).length;
  const text = {
    zh: `旧问题 ${known.length} 个（不再列出），新问题 ${fresh.length} 个，已改好的旧问题 ${mended} 个。\n`,
    en: `${known.length} old findings (not listed), ${fresh.length} new, ${mended} old ones mended.\n`,
  };
  if (!run.quiet) run.io.err(text[opened.language]);
  return withFindings(report, fresh);
}

/** The list that the command line or else the settings name. */
function fileOf({ io, given }: Run, { root, corpus }: Opened): string | null {
  const named = given.text('baseline');
  if (named !== undefined) return path.resolve(io.cwd, named);
  const settled = corpus.settings.value.baseline;
  return settled === undefined ? null : path.join(root, settled);
}

function shownFrom({ io }: Run, full: string): string {
  return path.relative(io.cwd, full).replaceAll('\\', '/');
}

function textOf(run: Run, full: string): string {
  const text = readText(full);
  if (text !== null) return text;
  const named = shownFrom(run, full);
  throw new Fault({
    zh: `读不了旧问题清单“${named}”。第一次使用，请先运行 beiyu check --baseline ${named} --write-baseline`,
    en: `Cannot read the list of old findings "${named}". The first time, run beiyu check --baseline ${named} --write-baseline`,
  });
}

function noBaseline(named: string): Fault {
  return new Fault({
    zh: `“${named}”不是旧问题清单。请用 beiyu check --baseline ${named} --write-baseline 重新写一份。`,
    en: `"${named}" is no list of old findings. Write it anew with beiyu check --baseline ${named} --write-baseline`,
  });
}
