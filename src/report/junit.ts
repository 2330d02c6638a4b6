import { type CheckReport, type Finding, isAtLeast } from '#model';
import type { ReportContext } from './context.ts';
import { basisText } from './words.ts';

/** JUnit XML: a suite a file, a case a finding; what `--fail-on` lets pass is a passed case with its text. */
export function junit(report: CheckReport, context: ReportContext): string {
  const seconds = (report.summary.durationMs / 1000).toFixed(3);
  const files = Map.groupBy(report.findings, ({ file }) => file);
  const suites = [...files].map(([file, findings]) => suite(context.pathOf(file), findings, context));
  const body = suites.length > 0 ? suites : [cleanSuite()];
  const failures = failuresIn(report.findings, context);
  const tests = Math.max(1, report.findings.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="beiyu check" tests="${tests}" failures="${failures}" errors="0" time="${seconds}">`,
    ...body,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(name: string, findings: readonly Finding[], context: ReportContext): string {
  const counts = `tests="${findings.length}" failures="${failuresIn(findings, context)}" errors="0" skipped="0"`;
  const cases = findings.map((finding) => testCase(name, finding, context));
  return [`  <testsuite name="${escapeXml(name)}" ${counts} time="0">`, ...cases, '  </testsuite>'].join('\n');
}

function cleanSuite(): string {
  return [
    '  <testsuite name="beiyu check" tests="1" failures="0" errors="0" skipped="0" time="0">',
    '    <testcase name="beiyu check" classname="beiyu" time="0"/>',
    '  </testsuite>',
  ].join('\n');
}

function testCase(name: string, finding: Finding, context: ReportContext): string {
  const { start } = finding.range;
  const place = `${name}:${start.line}:${start.column}`;
  const head = `    <testcase name="${escapeXml(`${finding.rule} ${start.line}:${start.column}`)}" classname="${escapeXml(name)}" time="0">`;
  const basis = finding.basis.map((one) => basisText(one, context));
  const text = escapeXml([place, finding.message, ...basis, finding.help].filter((part) => part !== '').join('\n'));
  const body = isAtLeast(finding.severity, context.failOn)
    ? `      <failure type="${finding.severity}" message="${escapeXml(finding.message)}">${text}</failure>`
    : `      <system-out>${text}</system-out>`;
  return [head, body, '    </testcase>'].join('\n');
}

function failuresIn(findings: readonly Finding[], { failOn }: ReportContext): number {
  return findings.filter(({ severity }) => isAtLeast(severity, failOn)).length;
}

/** XML text and attribute values; characters that XML 1.0 forbids are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
