import { planFixes } from '#engine';
import { editDiff, plural } from '#report';
import type { Run } from './command.ts';
import { documentOf, type FileOutcome, type FixRound } from './fix-round.ts';

/** Shows what would change, file by file. */
export function showChanges(run: Run, { opened, plans }: FixRound): void {
  for (const { file, edits } of plans) {
    const document = documentOf(opened, file);
    if (document !== undefined) run.io.out(editDiff(opened.pathOf(file), document.text, edits, run.io.colour));
  }
  const changes = sum(plans.map(({ applied }) => applied.length));
  const later = sum(plans.map(({ skipped }) => skipped.length));
  const zh = [
    changes === 0 ? '没有能自动改的问题。' : `以上 ${changes} 处，去掉 --dry-run 再运行就会改。`,
    ...(later === 0 ? [] : [`另有 ${later} 处和上面的改动挨着，这一遍改好以后再改。`]),
  ];
  const en = [
    changes === 0 ? 'There is nothing to mend automatically.' : `Run again without --dry-run to mend these ${changes}.`,
    ...(later === 0 ? [] : [`${later} more touch the same text and are mended in a second round.`]),
  ];
  if (!run.quiet) run.io.err(`${{ zh: zh.join(''), en: en.join(' ') }[opened.language]}\n`);
}

/** Says file by file what was changed, and what is left and why. */
export function tellFixes(run: Run, last: FixRound, outcomes: readonly FileOutcome[]): void {
  const changed = changesByFile(outcomes);
  if (run.given.text('format') === 'json') {
    const list = [...changed].map(([file, rules]) => ({ file, rules }));
    run.io.out(`${JSON.stringify({ changed: list, left: last.report.findings.length }, null, 2)}\n`);
    return;
  }
  const { language, pathOf } = last.opened;
  for (const [file, rules] of changed) {
    const text = { zh: `${pathOf(file)}：改了 ${rules.length} 处`, en: `${pathOf(file)}: ${rules.length} mended` };
    run.io.out(`${text[language]}\n`);
  }
  if (!run.quiet) run.io.err(restText(last, changed.size));
}

/** The rules whose findings were mended, by file, one entry a finding. */
function changesByFile(outcomes: readonly FileOutcome[]): Map<string, string[]> {
  const written = outcomes.filter((outcome) => outcome.written);
  const files = Map.groupBy(written, ({ file }) => file);
  return new Map(
    [...files].map(([file, parts]) => [file, parts.flatMap(({ applied }) => applied.map(({ rule }) => rule))]),
  );
}

function restText({ opened, report, plans }: FixRound, files: number): string {
  const { language, pathOf } = opened;
  const stuck = plans.map(({ file }) => {
    const path = pathOf(file);
    const text = {
      zh: `${path}：改后的字写不进它现在的编码，没有动。先运行 beiyu fix --utf8 ${path}\n`,
      en: `${path}: the change cannot be written in its encoding, so it was left alone. First run beiyu fix --utf8 ${path}\n`,
    };
    return text[language];
  });
  const left = report.findings.length;
  const all = sum(planFixes(report.findings, true).map(({ applied }) => applied.length));
  const review = all - sum(plans.map(({ applied }) => applied.length));
  const zh = [
    `改好 ${files} 个文件，还有 ${left} 个问题${left > 0 ? '（beiyu check 查看）' : ''}。`,
    ...(review > 0 ? [`其中 ${review} 个可以用 beiyu fix --unsafe 改，改完要看一遍。`] : []),
  ];
  const en = [
    `Changed ${plural(files, 'file')}; findings left: ${left}${left > 0 ? ' (see beiyu check)' : ''}.`,
    ...(review > 0 ? [`beiyu fix --unsafe can change ${review} of them; look them over afterwards.`] : []),
  ];
  return `${stuck.join('')}${{ zh: zh.join(''), en: en.join(' ') }[language]}\n`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
