import { type CheckReport, type Finding, lineStarts, rangeOf } from '#model';
import type { ReportContext } from './context.ts';

/**
 * The stable format for other programs (schemas/check-report.schema.json), finding by finding: that of a large library
 * is as large as its plans.
 */
export function* json(report: CheckReport, context: ReportContext): Iterable<string> {
  const { summary, notChecked, findings } = report;
  const whole = JSON.stringify({ version: 1, summary, notChecked, findings: [] }, null, 2);
  const [head = '', tail = ''] = [whole.slice(0, whole.lastIndexOf(']')), whole.slice(whole.lastIndexOf(']'))];
  const starts = startsReader(context);
  yield head;
  for (const [index, finding] of findings.entries()) {
    const text = JSON.stringify(toldOf(finding, starts(finding.file), context), null, 2);
    yield `${index === 0 ? '' : ','}\n    ${text.replaceAll('\n', '\n    ')}`;
  }
  yield findings.length === 0 ? `${tail}\n` : `\n  ${tail}\n`;
}

function toldOf(finding: Finding, starts: readonly number[], context: ReportContext): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: finding.file,
    range: finding.range,
    related: finding.related,
    basis: finding.basis.map((basis) => ({ ...basis, law: context.lawName(basis.law) })),
    ...fixOf(finding, starts, context),
    help: finding.help,
    identity: finding.identity,
  };
}

/** Line starts of a file, found once: findings come file by file. */
function startsReader(context: ReportContext): (file: string) => readonly number[] {
  let last: { readonly file: string; readonly starts: readonly number[] } | null = null;
  return (file) => {
    if (last?.file !== file) last = { file, starts: lineStarts(context.sourceOf(file) ?? '') };
    return last.starts;
  };
}

function fixOf({ fix }: Finding, starts: readonly number[], { language }: ReportContext): object {
  if (fix === undefined) return {};
  const edits = fix.edits.map(({ span, text }) => ({ range: rangeOf(starts, span), text }));
  return { fix: { title: fix.title[language], safe: fix.safe, edits } };
}
