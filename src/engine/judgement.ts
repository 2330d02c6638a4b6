import type { Severity, SourceDocument } from '#model';
import type { NamedRule, RuleFinding, RuleOutput } from '#rule-kit';

/** A rule's finding with the severity that is settled for it, before wording. */
export interface Judgement {
  readonly rule: NamedRule;
  readonly severity: Severity;
  readonly finding: RuleFinding;
}

/** A rule that could not judge a document, and why. */
export interface Abstention {
  readonly rule: NamedRule;
  readonly document: SourceDocument;
  readonly reason: { readonly zh: string; readonly en: string };
}

/** A rule failed: a fault of Beiyu itself, never a pass. */
export class RuleCrash extends Error {
  override readonly name = 'RuleCrash';
  readonly rule: string;
  readonly file: string;
  constructor(rule: string, file: string, cause: unknown) {
    super(`rule ${rule} failed on ${file}`, { cause });
    this.rule = rule;
    this.file = file;
  }
}

/** Everything that a rule says of one thing; a failure is wrapped with the rule's id and the file. */
export function outputsOf(rule: NamedRule, file: string, run: () => Iterable<RuleOutput>): RuleOutput[] {
  try {
    return [...run()];
  } catch (cause) {
    throw new RuleCrash(rule.id, file, cause);
  }
}
