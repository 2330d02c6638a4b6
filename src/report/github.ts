import type { CheckReport, Finding, Severity } from '#model';
import type { ReportContext } from './context.ts';
import { worstFirst } from './rank.ts';
import { severityWord, summaryText } from './words.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'notice' };

/** GitHub shows no more annotations than this of one step. */
const mostAnnotations = 10;

/** GitHub Actions: the worst ten findings as annotations, the others folded in the log, then the summary. */
export function github(report: CheckReport, context: ReportContext): string {
  const ranked = worstFirst(report.findings);
  const rest = ranked.slice(mostAnnotations);
  const title = { zh: `其余 ${rest.length} 个问题`, en: `${rest.length} more findings` }[context.language];
  const lines = [
    ...ranked.slice(0, mostAnnotations).map((finding) => annotation(finding, context)),
    ...(rest.length === 0 ? [] : [`::group::${title}`, ...rest.map((one) => logLine(one, context)), '::endgroup::']),
    summaryText(report, context.language),
  ];
  return `${lines.join('\n')}\n`;
}

function annotation(finding: Finding, context: ReportContext): string {
  const { start, end } = finding.range;
  // The column of the end is only allowed where the annotation stays in one line.
  const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : [];
  const properties = [
    `file=${property(context.pathOf(finding.file))}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...columns,
    `title=${property(finding.rule)}`,
  ];
  const text = [finding.message, finding.help].filter((part) => part !== '').join('\n');
  return `::${commands[finding.severity]} ${properties.join(',')}::${data(text)}`;
}

/** One line of the log; what might be taken for a workflow command is not at its start. */
function logLine(finding: Finding, context: ReportContext): string {
  const { start } = finding.range;
  const place = `${context.pathOf(finding.file)}:${start.line}:${start.column}`;
  const message = finding.message.replace(/\s+/g, ' ');
  return `${place} ${severityWord(finding.severity, context.language)} ${message} ${finding.rule}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
