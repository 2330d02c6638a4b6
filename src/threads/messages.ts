import type { MessagePort } from 'node:worker_threads';
import type { PackedPlans, PlanName } from '#corpus';
import type { Place, RelatedFact, RuleFinding, Unjudged } from '#rule-kit';

/** What a thread is started with. */
export interface ThreadStart {
  readonly root: string;
  /** The plan files that are its share, relative to the root. */
  readonly plans: readonly string[];
  /** Registers and profiles: what rules over a plan lean on. Empty where the thread is not to judge. */
  readonly around: readonly string[];
  readonly port: MessagePort;
  /** Counts what the thread has done; a thread that waits for it is woken when a message has come. */
  readonly beat: Int32Array<SharedArrayBuffer>;
}

/** Asks a thread to run the rules over its plans and their files. */
export interface JudgeOrder {
  readonly today: string;
  /** The files of its share that count as plans: a note is none. */
  readonly files: readonly string[];
  /** The plans that lie with other threads: they can be named. */
  readonly others: readonly PlanName[];
}

/** A place by the name of its file: a document does not leave its thread. */
export type SentPlace = Omit<Place, 'document'> & { readonly file: string };

export type SentFinding = Omit<RuleFinding, 'at' | 'related'> & {
  readonly at: SentPlace;
  readonly related?: readonly (Omit<RelatedFact, 'at'> & { readonly at: SentPlace })[];
};

export type SentOutput = SentFinding | (Omit<Unjudged, 'document'> & { readonly file: string });

/** What one rule said of one file. */
export interface SentSaying {
  readonly rule: string;
  readonly output: SentOutput;
}

/** What a thread answers, in this order: plans as they are read, `read`, then what it judged. */
export type Answer =
  | { readonly kind: 'plans'; readonly packed: PackedPlans }
  | { readonly kind: 'read' }
  | { readonly kind: 'judged'; readonly sayings: readonly SentSaying[] }
  /** A file that cannot be read, in the words of its Fault. */
  | { readonly kind: 'fault'; readonly text: { readonly zh: string; readonly en: string } }
  /** A fault of Beiyu itself: of this rule, where it was one. */
  | { readonly kind: 'crash'; readonly rule: string; readonly file: string; readonly trace: string };
