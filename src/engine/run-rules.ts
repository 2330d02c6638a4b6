import type { Corpus } from '#corpus';
import { lesserSeverity, type Plan, type SourceDocument } from '#model';
import { basisOf, type NamedRule, type RuleOutput, type RunFacts } from '#rule-kit';
import { countsWith } from '#schemas';
import { ceilingOf, type ForceLookup } from './ceiling.ts';
import { type Abstention, type Judgement, outputsOf } from './judgement.ts';
import { type SettingsLayer, type SettledRule, settle } from './settings.ts';

export interface RunRequest {
  readonly corpus: Corpus;
  readonly rules: readonly NamedRule[];
  readonly layers: readonly SettingsLayer[];
  readonly forceOf: ForceLookup;
  readonly run: RunFacts;
  /** Rules over one plan or file run only over these files; all when absent. Rules over the whole corpus always run. */
  readonly only?: (file: string) => boolean;
  /** Files that another thread judges; none when absent. */
  readonly elsewhere?: RunElsewhere;
}

/** Another thread runs the rules over single plans and files on some of the files. */
export interface RunElsewhere {
  readonly has: (file: string) => boolean;
  /** Waits for what they said; `judgeHere` does the work of a thread that was lost. */
  readonly sayings: (judgeHere: (files: ReadonlySet<string>) => Iterable<Saying>) => Iterable<Saying>;
}

/** What a rule said. */
export interface Saying {
  readonly rule: NamedRule;
  readonly output: RuleOutput;
}

export interface RunResult {
  readonly judgements: readonly Judgement[];
  readonly abstentions: readonly Abstention[];
}

/**
 * Runs every rule over what its scope names, with the settings of each file; what they say comes in their order. What
 * rests only on the law of a country that the workspace's profiles do not follow is not said.
 */
export function runRules(request: RunRequest): RunResult {
  const judgements: Judgement[] = [];
  const abstentions: Abstention[] = [];
  const settledFor = settingsLookup(request.layers);
  for (const { rule, output } of everyOutput(request, settledFor)) {
    if ('notChecked' in output) {
      abstentions.push({ rule, document: output.document, reason: output.notChecked });
      continue;
    }
    const settled = settledFor(rule, output.at.document.file);
    if (settled.severity === 'off') continue;
    const cited = basisOf(rule, output);
    const basis = cited.filter(({ law }) => countsWith(law, request.corpus.families));
    if (basis.length === 0 && cited.length > 0) continue;
    const ceiling = ceilingOf(basis, request.forceOf);
    const severity = settled.chosen ? settled.severity : lesserSeverity(settled.severity, ceiling);
    judgements.push({ rule, severity, finding: { ...output, basis } });
  }
  const order = new Map(request.rules.map((rule, index) => [rule, index]));
  const byRule = (a: OfRule, b: OfRule): number => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0);
  return { judgements: judgements.toSorted(byRule), abstentions: abstentions.toSorted(byRule) };
}

type OfRule = { readonly rule: NamedRule };

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

/** What is judged here, then what other threads said: rules over the whole corpus are run while those work. */
function* everyOutput(request: RunRequest, settledFor: SettingsLookup): Iterable<Saying> {
  const { only = () => true, elsewhere } = request;
  yield* outputsOfCorpus(request, settledFor);
  const isHere = (file: string): boolean => only(file) && elsewhere?.has(file) !== true;
  yield* fileOutputs({ ...request, only: isHere });
  if (elsewhere === undefined) return;
  yield* elsewhere.sayings((files) => fileOutputs({ ...request, only: (file) => only(file) && files.has(file) }));
}

/**
 * What the rules over single plans and files say, in raw form. Plan by plan, all rules over one plan: what they share
 * about it (its cards) is made once and need not be kept. `goOn` is called before each file.
 */
export function* fileOutputs(
  request: Pick<RunRequest, 'corpus' | 'rules' | 'layers' | 'run' | 'only'>,
  goOn: () => void = () => undefined,
): Iterable<Saying> {
  const { corpus, only = () => true } = request;
  const settledFor = settingsLookup(request.layers);
  for (const plan of corpus.plans) {
    if (!only(plan.document.file)) continue;
    goOn();
    yield* outputsOfPlan(plan, request, settledFor);
  }
  for (const document of corpus.documents) {
    if (!only(document.file)) continue;
    goOn();
    yield* outputsOfDocument(document, request, settledFor);
  }
}

/** A rule over the whole corpus that is off everywhere is not run. */
function* outputsOfCorpus({ corpus, run, rules, layers }: RunRequest, settledFor: SettingsLookup): Iterable<Saying> {
  const mayVary = layers.some((layer) => layer.matches !== everyFile);
  for (const rule of rules) {
    if (rule.scope !== 'corpus') continue;
    const { severity, options } = settledFor(rule, '');
    if (severity !== 'off' || mayVary)
      yield* namedOutputs(
        rule,
        outputsOf(rule, 'corpus', () => rule.run(corpus, run, options)),
      );
  }
}

type FileRequest = Pick<RunRequest, 'corpus' | 'run' | 'rules'>;

function* outputsOfPlan(plan: Plan, { corpus, run, rules }: FileRequest, settledFor: SettingsLookup): Iterable<Saying> {
  const { file } = plan.document;
  for (const rule of rules) {
    if (rule.scope !== 'plan') continue;
    const { severity, options } = settledFor(rule, file);
    if (severity !== 'off')
      yield* namedOutputs(
        rule,
        outputsOf(rule, file, () => rule.run(plan, corpus.around(plan), run, options)),
      );
  }
}

function* outputsOfDocument(
  document: SourceDocument,
  { run, rules }: FileRequest,
  settledFor: SettingsLookup,
): Iterable<Saying> {
  for (const rule of rules) {
    if (rule.scope !== 'document') continue;
    const { severity, options } = settledFor(rule, document.file);
    if (severity !== 'off')
      yield* namedOutputs(
        rule,
        outputsOf(rule, document.file, () => rule.run(document, run, options)),
      );
  }
}

function namedOutputs(rule: NamedRule, outputs: readonly RuleOutput[]): Saying[] {
  return outputs.map((output) => ({ rule, output }));
}
