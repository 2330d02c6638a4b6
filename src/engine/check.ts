import type { Corpus } from '#corpus';
import type { CheckReport, Language, NotChecked, Plan, Slip, SourceDocument } from '#model';
import type { NamedRule, RunFacts } from '#rule-kit';
import type { ForceLookup } from './ceiling.ts';
import type { Judgement } from './judgement.ts';
import { readSettings } from './read-settings.ts';
import { type RunElsewhere, type RunResult, runRules } from './run-rules.ts';
import { suppress } from './suppress.ts';
import { unreadPlans } from './unread-plans.ts';
import { inOrder, wordAbstentions, wordFindings } from './word.ts';

export interface CheckRequest {
  readonly corpus: Corpus;
  readonly rules: readonly NamedRule[];
  readonly forceOf: ForceLookup;
  readonly language: Language;
  readonly run: RunFacts;
  /** Only findings in these files are told; all files when absent. */
  readonly only?: (file: string) => boolean;
  /** Files that another thread judges; none when absent. */
  readonly elsewhere?: RunElsewhere;
}

export type JudgeRequest = Omit<CheckRequest, 'language'>;

/** Runs all rules with the workspace's settings and suppressions; what comes out has no wording yet. */
export function judge(given: JudgeRequest): RunResult {
  const { corpus, rules, only } = given;
  const run = only === undefined ? given.run : { ...given.run, only };
  const request = { ...given, run };
  const settings = readSettings(corpus, rules);
  const { judgements, abstentions } = runRules({ ...request, layers: settings.layers });
  const { kept, slips } = suppress(judgements, corpus.documents, run.today);
  const made = judgeSlips(request, settings.layers, [[corpus.settings.document, settings.slips], ...slips]);
  return { judgements: [...kept, ...made], abstentions: [...unreadPlans(corpus, rules), ...abstentions] };
}

/** Judges the corpus and words what was found. `durationMs` is left for the caller to fill. */
export function check(request: CheckRequest): CheckReport {
  const { corpus, language } = request;
  const { judgements, abstentions } = judge(request);
  const only = request.only ?? (() => true);
  const all = wordFindings(judgements, language, planLookup(corpus));
  const findings = inOrder(all.filter(({ file }) => only(file)));
  return {
    summary: summarise(corpus, findings),
    notChecked: distinct(wordAbstentions(abstentions, language)),
    findings,
  };
}

/** Findings of the `config` rules, which only the engine can make, after the other rules have run. */
function judgeSlips(
  request: JudgeRequest,
  layers: ReturnType<typeof readSettings>['layers'],
  made: readonly (readonly [SourceDocument, readonly Slip[]])[],
): readonly Judgement[] {
  const documents = made.map(([document, slips]) => ({ ...document, slips }));
  const rules = request.rules.filter(({ id, scope }) => scope === 'document' && id.startsWith('config/'));
  const { forceOf, run, corpus } = request;
  return runRules({ forceOf, run, rules, layers, corpus: { ...corpus, documents } }).judgements;
}

function planLookup(corpus: Corpus): (document: SourceDocument) => Plan | undefined {
  const plans = new Map(corpus.plans.map((plan) => [plan.document.file, plan]));
  return (document) => plans.get(document.file);
}

function summarise(corpus: Corpus, findings: CheckReport['findings']): CheckReport['summary'] {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    plans: corpus.plans.length,
    files: corpus.documents.length,
    errors: count('error'),
    warnings: count('warn'),
    infos: count('info'),
    durationMs: 0,
  };
}

function distinct(list: readonly NotChecked[]): NotChecked[] {
  return [...new Map(list.map((entry) => [JSON.stringify(entry), entry])).values()];
}
