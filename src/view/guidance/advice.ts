import type { WarningLevel } from '#model';

/** What everybody should know of one hazard, wherever it strikes: short imperatives, one line each. */
export interface Advice {
  readonly name: string;
  /** What to do this minute: three to five lines. */
  readonly now: readonly string[];
  readonly never: readonly string[];
  readonly before: readonly string[];
  readonly during: readonly string[];
  readonly after: readonly string[];
  /** What the warning colours ask, where it differs from the general advice. */
  readonly warnings?: Partial<Readonly<Record<WarningLevel, string>>>;
}

export type AdviceTable = Readonly<Record<string, Advice>>;
