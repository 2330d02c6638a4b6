import type { Corpus, PlanContext } from '#corpus';
import type { Basis, Fix, MessageData, Plan, SeveritySetting, SourceDocument, Text } from '#model';
import type { Messages, MessageText, Said } from './message.ts';
import { type OptionReader, type OptionsFacts, type OptionValue, readOptions } from './options.ts';
import type { Place } from './place.ts';

/** Another place that belongs to the same cause, with a word on what it is. */
export interface RelatedFact {
  readonly at: Place;
  readonly text: Text;
}

/** Something wrong, as a rule says it: which message, with what data, where. */
export interface RuleFinding {
  readonly message: string;
  readonly data?: MessageData;
  readonly at: Place;
  readonly related?: readonly RelatedFact[];
  readonly fix?: Fix;
  /** What it is about, where several findings of one message stand at one place: a baseline tells them apart by it. */
  readonly subject?: string;
  /** The source of this very demand, where it is not the rule's own: a profile's requirement brings its own. */
  readonly basis?: readonly Basis[];
}

/** A judgement that the rule cannot make here, and why; listed under "not checked". */
export interface Unjudged {
  readonly notChecked: Text;
  readonly document: SourceDocument;
}

export type RuleOutput = RuleFinding | Unjudged;

/** What a run gives every rule beside what it looks at. */
export interface RunFacts {
  /** ISO date that counts as today. */
  readonly today: string;
  /** Only findings in these files will be told; all when absent. */
  readonly only?: (file: string) => boolean;
}

/** What a rule is told by its settings and by the run. */
export interface RuleContext extends RunFacts {
  readonly option: OptionReader;
  /** Whether findings in a file will be told: a rule over the whole corpus need not look for others. */
  readonly isAsked: (document: SourceDocument) => boolean;
  /** Those plans, rows or records in whose files findings will be told. */
  readonly asked: <Item extends InFile>(items: readonly Item[]) => readonly Item[];
}

interface InFile {
  readonly document: SourceDocument;
}

/** A rule behind its door: facts, and one way to run it. `id` comes from the folder it lies in. */
export interface RuleFacts {
  readonly title: Text;
  /** Severity where a workspace says nothing; the legal force of the basis may lower it. */
  readonly severity: SeveritySetting;
  readonly basis: readonly Basis[];
  readonly messages: Messages;
  /** How to mend what the rule finds. */
  readonly help: Text;
  readonly options: OptionsFacts;
}

export type GivenOptions = Readonly<Record<string, OptionValue>>;

export interface DocumentRule extends RuleFacts {
  readonly scope: 'document';
  readonly run: (document: SourceDocument, run: RunFacts, options: GivenOptions) => Iterable<RuleOutput>;
}

export interface PlanRule extends RuleFacts {
  readonly scope: 'plan';
  readonly run: (plan: Plan, around: PlanContext, run: RunFacts, options: GivenOptions) => Iterable<RuleOutput>;
}

export interface CorpusRule extends RuleFacts {
  readonly scope: 'corpus';
  readonly run: (corpus: Corpus, run: RunFacts, options: GivenOptions) => Iterable<RuleOutput>;
}

export type Rule = DocumentRule | PlanRule | CorpusRule;

/** A rule with its id, as the registry lists it. */
export type NamedRule = Rule & { readonly id: string };

type TypedOutput<M extends Messages> = (Said<M> & RuleFinding) | Unjudged;

interface Definition<M extends Messages> {
  readonly title: Text;
  readonly severity: SeveritySetting;
  readonly basis: readonly Basis[];
  readonly messages: M;
  readonly help: Text;
  readonly options?: OptionsFacts;
}

function factsOf<M extends Messages>(definition: Definition<M>): RuleFacts {
  return {
    title: definition.title,
    severity: definition.severity,
    basis: definition.basis,
    messages: definition.messages,
    help: definition.help,
    options: definition.options ?? {},
  };
}

function contextOf(facts: Pick<RuleFacts, 'options'>, run: RunFacts, options: GivenOptions): RuleContext {
  const { only } = run;
  const isAsked = ({ file }: SourceDocument): boolean => only === undefined || only(file);
  return {
    ...run,
    option: readOptions(facts.options, options),
    isAsked,
    asked: (items) => (only === undefined ? items : items.filter(({ document }) => isAsked(document))),
  };
}

/** A rule over the text of any one file of the workspace. */
export function documentRule<const M extends Messages>(
  definition: Definition<M> & {
    readonly check: (document: SourceDocument, context: RuleContext) => Iterable<TypedOutput<M>>;
  },
): DocumentRule {
  const facts = factsOf(definition);
  return {
    ...facts,
    scope: 'document',
    run: (document, run, options) => definition.check(document, contextOf(facts, run, options)),
  };
}

interface Plain {
  readonly around: PlanContext;
  readonly run: RunFacts;
  readonly context: RuleContext & PlanContext;
}

let plain: Plain | null = null;

/** What rules without options are told; the same for all of them that look at one plan in turn. */
function plainContext(around: PlanContext, run: RunFacts): RuleContext & PlanContext {
  if (plain === null || plain.around !== around || plain.run !== run)
    plain = { around, run, context: { ...around, ...contextOf({ options: {} }, run, {}) } };
  return plain.context;
}

/** A rule over one plan, with the registers and the profile that surround it but no other plan. */
export function planRule<const M extends Messages>(
  definition: Definition<M> & {
    readonly check: (plan: Plan, context: RuleContext & PlanContext) => Iterable<TypedOutput<M>>;
  },
): PlanRule {
  const facts = factsOf(definition);
  const hasOptions = Object.keys(facts.options).length > 0;
  return {
    ...facts,
    scope: 'plan',
    run: (plan, around, run, options) =>
      definition.check(plan, hasOptions ? { ...around, ...contextOf(facts, run, options) } : plainContext(around, run)),
  };
}

/** A rule over all plans and registers together. */
export function corpusRule<const M extends Messages>(
  definition: Definition<M> & {
    readonly check: (corpus: Corpus, context: RuleContext) => Iterable<TypedOutput<M>>;
  },
): CorpusRule {
  const facts = factsOf(definition);
  return {
    ...facts,
    scope: 'corpus',
    run: (corpus, run, options) => definition.check(corpus, contextOf(facts, run, options)),
  };
}

/**
 * A rule whose findings reading itself has made: the slips of a document that name this rule's id.
 * Wording, severity and documentation are the rule's.
 */
export function slipRule<const M extends Messages>(id: string, definition: Definition<M>): DocumentRule {
  return {
    ...factsOf(definition),
    scope: 'document',
    *run(document) {
      for (const slip of document.slips) {
        if (slip.rule !== id) continue;
        const finding = { message: slip.message, data: slip.data, at: { document, span: slip.span } };
        yield slip.fix === undefined ? finding : { ...finding, fix: slip.fix };
      }
    },
  };
}

/** What stands behind a finding: its own sources, else those of its message, else the rule's. */
export function basisOf(rule: RuleFacts, finding: RuleFinding): readonly Basis[] {
  return finding.basis ?? rule.messages[finding.message]?.basis ?? rule.basis;
}

export type { MessageText };
