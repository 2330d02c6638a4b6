import { readText, writeFile } from '#disk';
import type { CheckReport } from '#model';
import { markdown, type ReportContext } from '#report';
import type { Io } from './command.ts';

/** GitHub shows ten annotations; the whole report goes to the page of the run, where GitHub names a file for it. */
export function appendStepSummary(io: Io, report: CheckReport, context: ReportContext): void {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  writeFile(file, `${readText(file) ?? ''}${markdown(report, context)}`);
}
