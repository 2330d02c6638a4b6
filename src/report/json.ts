import { type CheckReport, type Finding, lineStarts, rangeOf } from '#model';
import type { ReportContext } from './context.ts';

/** The stable format for other programs (schemas/check-report.schema.json). */
export function json(report: CheckReport, context: ReportContext): string {
  const { summary, notChecked, findings } = report;
  const starts = startsReader(context);
  const told = findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: finding.file,
    range: finding.range,
    related: finding.related,
    basis: finding.basis.map((basis) => ({ ...basis, law: context.lawName(basis.law) })),
    ...fixOf(finding, starts(finding.file), context),
    help: finding.help,
    identity: finding.identity,
  }));
  return `${JSON.stringify({ version: 1, summary, notChecked, findings: told }, null, 2)}\n`;
}

/** Line starts of each file, found once. */
function startsReader(context: ReportContext): (file: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (file) => {
    const starts = known.get(file) ?? lineStarts(context.sourceOf(file) ?? '');
    known.set(file, starts);
    return starts;
  };
}

function fixOf({ fix }: Finding, starts: readonly number[], { language }: ReportContext): object {
  if (fix === undefined) return {};
  const edits = fix.edits.map(({ span, text }) => ({ range: rangeOf(starts, span), text }));
  return { fix: { title: fix.title[language], safe: fix.safe, edits } };
}
