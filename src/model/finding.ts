import type { Basis } from './basis.ts';
import type { Range } from './range.ts';
import type { Severity } from './severity.ts';
import type { Fix } from './slip.ts';

/** Another place that belongs to a finding. */
export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** What a rule reports, ready to be shown: at an exact place, in the reader's language. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Relative to the workspace root, with `/`. */
  readonly file: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly basis: readonly Basis[];
  /** How to mend it. */
  readonly help: string;
  readonly fix?: Fix;
  /** Stable identity: rule, address and quoted text; line numbers do not matter. */
  readonly identity: string;
}

/** A judgement that a rule could not make, and why. */
export interface NotChecked {
  readonly rule: string;
  readonly file: string;
  readonly reason: string;
}

export interface Summary {
  readonly plans: number;
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly durationMs: number;
}

/** The outcome of a check. */
export interface CheckReport {
  readonly summary: Summary;
  readonly notChecked: readonly NotChecked[];
  readonly findings: readonly Finding[];
}
