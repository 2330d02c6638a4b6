import type { Slip, SourceDocument, SuppressionComment } from '#model';
import type { Judgement } from './judgement.ts';

export interface Suppressed {
  readonly kept: readonly Judgement[];
  /** What is wrong with the suppressions themselves, by document. */
  readonly slips: ReadonlyMap<SourceDocument, readonly Slip[]>;
}

/**
 * Takes out the findings that a comment with a reason covers. A comment without a reason, past its date,
 * or covering nothing is itself reported, and the first two suppress nothing.
 */
export function suppress(
  judgements: readonly Judgement[],
  documents: readonly SourceDocument[],
  today: string,
): Suppressed {
  const slips = new Map<SourceDocument, Slip[]>();
  const hidden = new Set<Judgement>();
  const byDocument = Map.groupBy(judgements, (judgement) => judgement.finding.at.document);
  for (const document of documents) {
    const found: Slip[] = [];
    for (const comment of document.suppressions) {
      found.push(...apply(comment, byDocument.get(document) ?? [], hidden, today));
    }
    if (found.length > 0) slips.set(document, found);
  }
  return { kept: judgements.filter((judgement) => !hidden.has(judgement)), slips };
}

function* apply(
  comment: SuppressionComment,
  judgements: readonly Judgement[],
  hidden: Set<Judgement>,
  today: string,
): Iterable<Slip> {
  const { span } = comment;
  if (comment.reason === '') {
    yield { rule: 'config/suppression-no-reason', message: 'noReason', data: {}, span };
    return;
  }
  if (comment.until !== undefined && comment.until < today) {
    yield { rule: 'config/suppression-expired', message: 'expired', data: { until: comment.until }, span };
    return;
  }
  for (const rule of comment.rules) {
    const covered = judgements.filter((judgement) => covers(comment, rule, judgement));
    for (const judgement of covered) hidden.add(judgement);
    if (covered.length === 0) yield { rule: 'config/suppression-unused', message: 'unused', data: { rule }, span };
  }
}

function covers(comment: SuppressionComment, rule: string, judgement: Judgement): boolean {
  const { start } = judgement.finding.at.span;
  return judgement.rule.id === rule && start >= comment.covers.start && start <= comment.covers.end;
}
