import type { Corpus } from '#corpus';
import { lesserSeverity } from '#model';
import { basisOf, type GivenOptions, type NamedRule, type RuleOutput, type RunFacts } from '#rule-kit';
import { ceilingOf, type ForceLookup } from './ceiling.ts';
import { type Abstention, type Judgement, outputsOf } from './judgement.ts';
import { type SettingsLayer, type SettledRule, settle } from './settings.ts';

export interface RunRequest {
  readonly corpus: Corpus;
  readonly rules: readonly NamedRule[];
  readonly layers: readonly SettingsLayer[];
  readonly forceOf: ForceLookup;
  readonly run: RunFacts;
}

export interface RunResult {
  readonly judgements: readonly Judgement[];
  readonly abstentions: readonly Abstention[];
}

/** Runs every rule over what its scope names, with the settings of each file. */
export function runRules(request: RunRequest): RunResult {
  const judgements: Judgement[] = [];
  const abstentions: Abstention[] = [];
  const settledFor = settingsLookup(request.layers);
  for (const rule of request.rules) {
    for (const output of everyOutput(rule, request, settledFor)) {
      if ('notChecked' in output) {
        abstentions.push({ rule, document: output.document, reason: output.notChecked });
        continue;
      }
      const settled = settledFor(rule, output.at.document.file);
      if (settled.severity === 'off') continue;
      const ceiling = ceilingOf(basisOf(rule, output), request.forceOf);
      const severity = settled.chosen ? settled.severity : lesserSeverity(settled.severity, ceiling);
      judgements.push({ rule, severity, finding: output });
    }
  }
  return { judgements, abstentions };
}

type SettingsLookup = (rule: NamedRule, file: string) => SettledRule;

/** Settles each rule once where no layer tells files apart. */
function settingsLookup(layers: readonly SettingsLayer[]): SettingsLookup {
  const general = layers.every((layer) => layer.matches === everyFile);
  const known = new Map<NamedRule, SettledRule>();
  return (rule, file) => {
    if (!general) return settle(rule, file, layers);
    const found = known.get(rule) ?? settle(rule, file, layers);
    known.set(rule, found);
    return found;
  };
}

/** The `matches` of a layer that holds everywhere. */
export function everyFile(): boolean {
  return true;
}

function* everyOutput(rule: NamedRule, request: RunRequest, settledFor: SettingsLookup): Iterable<RuleOutput> {
  const { corpus, run } = request;
  if (rule.scope === 'corpus') {
    const settled = settledFor(rule, '');
    yield* outputsOf(rule, 'corpus', () => rule.run(corpus, run, settled.options));
    return;
  }
  if (rule.scope === 'plan') {
    for (const plan of corpus.plans) {
      const settled = settledFor(rule, plan.document.file);
      if (settled.severity === 'off') continue;
      yield* outputsOf(rule, plan.document.file, () => rule.run(plan, corpus.around(plan), run, settled.options));
    }
    return;
  }
  for (const document of corpus.documents) {
    const settled = settledFor(rule, document.file);
    if (settled.severity === 'off') continue;
    yield* outputsOf(rule, document.file, () => rule.run(document, run, settled.options));
  }
}

export type { GivenOptions };
