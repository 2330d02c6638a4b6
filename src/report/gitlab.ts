import { type CheckReport, fingerprint, type Severity } from '#model';
import type { ReportContext } from './context.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warn: 'major', info: 'info' };

/** GitLab Code Quality: a list of findings, each with a fingerprint of its own. */
export function gitlab(report: CheckReport, context: ReportContext): string {
  const seen = new Map<string, number>();
  const issues = report.findings.map((finding) => {
    const occurrence = (seen.get(finding.identity) ?? 0) + 1;
    seen.set(finding.identity, occurrence);
    const { start, end } = finding.range;
    return {
      description: finding.message,
      check_name: finding.rule,
      fingerprint: fingerprint(`${finding.identity}/${occurrence}`, 32),
      severity: severities[finding.severity],
      location: { path: context.pathOf(finding.file), lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
