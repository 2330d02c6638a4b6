import type { CheckReport, Finding } from '#model';

/** The same report with only some of its findings, counted anew. */
export function withFindings(report: CheckReport, findings: readonly Finding[]): CheckReport {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const summary = { ...report.summary, errors: count('error'), warnings: count('warn'), infos: count('info') };
  return { ...report, summary, findings };
}
