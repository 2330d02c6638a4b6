import type { Edit, Finding, Fix } from '#model';

/** What is to be changed in one file. */
export interface FileFix {
  readonly file: string;
  /** In the order of the file; none overlaps another. */
  readonly edits: readonly Edit[];
  readonly applied: readonly Finding[];
  /** Findings whose change would touch what another one changes. */
  readonly skipped: readonly Finding[];
}

/** The changes that these findings offer, file by file: safe ones, and with `unsafe` those for review too. */
export function planFixes(findings: readonly Finding[], unsafe: boolean): FileFix[] {
  const mendable = findings.filter(({ fix }) => fix !== undefined && fix.edits.length > 0 && (fix.safe || unsafe));
  const files = Map.groupBy(mendable, ({ file }) => file);
  return [...files].map(([file, here]) => planFile(file, here));
}

/** Takes each fix whole or not at all, in the order of the findings. */
function planFile(file: string, findings: readonly Finding[]): FileFix {
  const taken: Edit[] = [];
  const applied: Finding[] = [];
  const skipped: Finding[] = [];
  for (const finding of findings) {
    const fresh = editsOf(finding.fix).filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (fresh.some((edit) => taken.some((other) => collide(edit, other)))) skipped.push(finding);
    else {
      taken.push(...fresh);
      applied.push(finding);
    }
  }
  return { file, edits: taken.toSorted((a, b) => a.span.start - b.span.start), applied, skipped };
}

function editsOf(fix: Fix | undefined): readonly Edit[] {
  return fix?.edits ?? [];
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

/** Whether two changes share text, or insert at the same place, where their order would be a guess. */
function collide(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
