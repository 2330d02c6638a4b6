import {
  type Finding,
  fill,
  fingerprint,
  type Language,
  lineStarts,
  type NotChecked,
  type Plan,
  type Position,
  type Range,
  rangeOf,
  type SourceDocument,
  type Span,
  withMarksOf,
  withoutSpace,
} from '#model';
import { basisOf } from '#rule-kit';
import type { Abstention, Judgement } from './judgement.ts';

/** Turns judgements into findings in the reader's language, with lines and columns. */
export function wordFindings(
  judgements: readonly Judgement[],
  language: Language,
  planOf: (document: SourceDocument) => Plan | undefined,
): Finding[] {
  const rangeIn = rangeReader();
  return judgements.map((judgement) => wordFinding(judgement, language, planOf, rangeIn));
}

type RangeReader = (document: SourceDocument, span: Span) => Range;

/** Line starts are found once a document. */
function rangeReader(): RangeReader {
  const starts = new Map<SourceDocument, number[]>();
  return (document, span) => {
    const known = starts.get(document) ?? lineStarts(document.text);
    starts.set(document, known);
    return rangeOf(known, span);
  };
}

function wordFinding(
  { rule, severity, finding }: Judgement,
  language: Language,
  planOf: (document: SourceDocument) => Plan | undefined,
  rangeIn: RangeReader,
): Finding {
  const { document, span } = finding.at;
  const message = rule.messages[finding.message];
  if (message === undefined) throw new Error(`${rule.id} has no message ${finding.message}`);
  const data = finding.data ?? {};
  const worded: Finding = {
    rule: rule.id,
    severity,
    message: withMarksOf(language, fill(message[language], data, language)),
    file: document.file,
    range: rangeIn(document, span),
    related: (finding.related ?? []).map(({ at, text }) => ({
      file: at.document.file,
      range: rangeIn(at.document, at.span),
      message: withMarksOf(language, text[language]),
    })),
    basis: basisOf(rule, finding),
    help: withMarksOf(language, fill((message.help ?? rule.help)[language], data, language)),
    identity: identityOf([rule.id, finding.message, finding.subject ?? ''], document, span, planOf(document)),
  };
  return finding.fix === undefined ? worded : { ...worded, fix: finding.fix };
}

/**
 * What stays the same when lines move: the rule, its message and subject, the address of the
 * section or field, the quoted text.
 */
function identityOf(said: readonly string[], document: SourceDocument, span: Span, plan: Plan | undefined): string {
  const quoted = withoutSpace(document.text.slice(span.start, span.end));
  const address = plan === undefined ? '' : addressOf(plan, span.start);
  return fingerprint([...said, document.file, address, quoted].join('\n'), 16);
}

/** The address of what holds an offset: the innermost section of the body, or the front matter. */
function addressOf(plan: Plan, offset: number): string {
  if (offset < plan.bodyStart) return 'front-matter';
  const holder = plan.sections.findLast(({ span }) => span.start <= offset && offset < span.end);
  return holder?.address ?? 'body';
}

/** Says in the reader's language what was not checked. */
export function wordAbstentions(abstentions: readonly Abstention[], language: Language): NotChecked[] {
  return abstentions.map(({ rule, document, reason }) => ({
    rule: rule.id,
    file: document.file,
    reason: reason[language],
  }));
}

/** By file, then by place, then by rule: the same order for the same input. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      comparePositions(a.range.start, b.range.start) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
