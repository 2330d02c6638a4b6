import { type CheckReport, type Finding, lineStarts, type Range, rangeOf, type Severity } from '#model';
import type { ReportContext } from './context.ts';
import { basisText } from './words.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/** SARIF 2.1.0: for code hosts and editors that read analysis results. */
export function sarif(report: CheckReport, context: ReportContext): string {
  const rules = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Beiyu', semanticVersion: context.version, rules: rules.map((id) => ruleOf(id, context)) },
        },
        columnKind: 'utf16CodeUnits',
        language: { zh: 'zh-CN', en: 'en-US' }[context.language],
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, context) }],
        results: report.findings.map((finding) => resultOf(finding, rules.indexOf(finding.rule), context)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, context: ReportContext): object {
  const text = context.ruleText(id);
  if (text === undefined) return { id };
  return { id, shortDescription: { text: text.title }, help: { text: text.help } };
}

function notifications({ notChecked }: CheckReport, context: ReportContext): object[] {
  return notChecked.map(({ rule, file, reason }) => ({
    level: 'note',
    message: { text: reason },
    associatedRule: { id: rule },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(context.pathOf(file)) } } }],
  }));
}

function resultOf(finding: Finding, ruleIndex: number, context: ReportContext): object {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageOf(finding, context) },
    locations: [{ physicalLocation: placeOf(finding.file, finding.range, context) }],
    relatedLocations: finding.related.map(({ file, range, message }, index) => ({
      id: index + 1,
      message: { text: message },
      physicalLocation: placeOf(file, range, context),
    })),
    partialFingerprints: { 'beiyu/v1': finding.identity },
    ...fixesOf(finding, context),
  };
}

function messageOf(finding: Finding, context: ReportContext): string {
  const basis = finding.basis.map((one) => basisText(one, context));
  return [finding.message, ...basis, finding.help].filter((part) => part !== '').join('\n');
}

function placeOf(file: string, range: Range, context: ReportContext): object {
  return { artifactLocation: { uri: uriOf(context.pathOf(file)) }, region: regionOf(range) };
}

function regionOf({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixesOf({ fix, file }: Finding, context: ReportContext): object {
  if (fix === undefined || fix.edits.length === 0) return {};
  const starts = lineStarts(context.sourceOf(file) ?? '');
  const replacements = fix.edits.map(({ span, text }) => ({
    deletedRegion: regionOf(rangeOf(starts, span)),
    insertedContent: { text },
  }));
  const artifactChanges = [{ artifactLocation: { uri: uriOf(context.pathOf(file)) }, replacements }];
  return { fixes: [{ description: { text: fix.title[context.language] }, artifactChanges }] };
}

/** A relative path as a URI reference; Chinese names are percent-encoded. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
