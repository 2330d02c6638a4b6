import { commitNamed, placeInRepository } from '#disk';
import { baselineOf, compareToBaseline, withFindings } from '#engine';
import type { CheckReport } from '#model';
import { checkWorkspace } from '../index.ts';
import type { Run } from './command.ts';
import type { Opened } from './open.ts';
import { corpusAt } from './plan-history.ts';
import { startProgress } from './progress.ts';

/**
 * The report without the findings that were there at the revision that `--since` names: the workspace is checked as it
 * stood then, and findings are known again by identity. All of it where no revision is named.
 */
export function withoutThoseBefore(run: Run, { root, language, today }: Opened, report: CheckReport): CheckReport {
  const revision = run.given.text('since');
  if (revision === undefined) return report;
  placeInRepository(root);
  const commit = commitNamed(root, revision);
  const progress = startProgress({ ...run, language });
  progress.say({ zh: `正在检查 ${revision} 时的预案库`, en: `Checking the workspace as of ${revision}` });
  const before = checkWorkspace({ corpus: corpusAt(root, commit), language, today });
  progress.done();
  const { fresh, known } = compareToBaseline(report.findings, baselineOf(before.findings));
  const text = {
    zh: `${revision} 时已有的问题 ${known.length} 个（不再列出），新问题 ${fresh.length} 个。\n`,
    en: `${known.length} findings were there at ${revision} (not listed), ${fresh.length} are new.\n`,
  };
  if (!run.quiet) run.io.err(text[language]);
  return withFindings(report, fresh);
}
