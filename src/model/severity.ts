/** How bad a finding is, worst last. */
export const severities = ['info', 'warn', 'error'] as const;
export type Severity = (typeof severities)[number];

/** What a workspace may say of a rule. */
export type SeveritySetting = 'off' | Severity;

/** The more lenient of two severities. */
export function lesserSeverity(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) <= severities.indexOf(b) ? a : b;
}

/** Whether `severity` is at least as bad as `threshold`. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(threshold);
}
