import { check } from '#engine';
import type { Finding, Language } from '#model';
import type { NamedRule, RuleExample } from '#rule-kit';
import { rules } from '#rules';
import { forceOf } from '#schemas';
import { rulePage } from '../../../../src/index.ts';
import { exampleCorpus, exampleDay } from '../../../../tests/support/rule-workspace.ts';

/** An example with what its rule really finds in it. */
export interface JudgedExample {
  readonly example: RuleExample;
  readonly findings: readonly Finding[];
}

/** All that a page of a rule is made from. */
export interface RuleFactsOfPage {
  readonly rule: NamedRule;
  readonly language: Language;
  readonly why: string;
  readonly examples: readonly JudgedExample[];
  readonly fix: 'safe' | 'review' | 'none';
}

/** Reads the page of a rule and runs the rule over its examples. */
export function factsOf(rule: NamedRule, language: Language): RuleFactsOfPage {
  const { why, examples } = rulePage(rule.id, language);
  const judged = examples.map((example) => ({ example, findings: findingsIn(rule, example, language) }));
  const fixes = judged.flatMap(({ findings }) => findings.flatMap(({ fix }) => fix ?? []));
  const safe = fixes.some((fix) => fix.safe) ? 'safe' : 'review';
  return { rule, language, why, examples: judged, fix: fixes.length === 0 ? 'none' : safe };
}

/** Rules over the settings need all others to run; one that is off by default is shown awake. */
function findingsIn(rule: NamedRule, example: RuleExample, language: Language): Finding[] {
  const awake: NamedRule = rule.severity === 'off' ? { ...rule, severity: 'warn' } : rule;
  const chosen = rule.id.startsWith('config/') ? rules.map((one) => (one.id === rule.id ? awake : one)) : [awake];
  const corpus = exampleCorpus(example);
  const { findings } = check({ corpus, rules: chosen, forceOf, language, run: { today: exampleDay } });
  return findings.filter((finding) => finding.rule === rule.id);
}
