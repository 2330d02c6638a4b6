import { type Finding, type Severity, type Strength, severities } from '#model';

/** Groups whose findings hide others: what cannot be read is not judged. */
const first = ['syntax', 'schema', 'config', 'register', 'ref'];

const strengths: readonly Strength[] = ['must', 'should', 'may'];

/** The worse before the lesser: by severity, by what hides other findings, by how firmly the law asks. */
function compareRank(a: Finding, b: Finding): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    groupRank(a.rule) - groupRank(b.rule) ||
    strengthRank(a) - strengthRank(b)
  );
}

function groupRank(rule: string): number {
  const index = first.indexOf(rule.split('/')[0] ?? '');
  return index < 0 ? first.length : index;
}

function strengthRank(finding: Finding): number {
  return Math.min(strengths.length, ...finding.basis.map(({ strength }) => strengths.indexOf(strength)));
}

/** The worst first; equals stay in their order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(compareRank);
}

/** One rule to mend, with the finding to begin with. */
export interface MendStep {
  readonly first: Finding;
  readonly count: number;
}

/** The rules to begin with, the worst first; among equals the one with most findings. */
export function mendFirst(findings: readonly Finding[], most: number): MendStep[] {
  const groups = [...Map.groupBy(worstFirst(findings), ({ rule }) => rule).values()];
  const steps = groups.flatMap(([worst, ...others]) =>
    worst === undefined ? [] : [{ first: worst, count: others.length + 1 }],
  );
  return steps.toSorted((a, b) => compareRank(a.first, b.first) || b.count - a.count).slice(0, most);
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
