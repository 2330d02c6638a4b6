import type { Text } from '#model';
import type { ChangeArea } from '#review';

/** What changed in a plan since its version before, as git has it. */
export interface VersionChanges {
  /** The version before. */
  readonly since: string;
  readonly changes: readonly { readonly area: ChangeArea; readonly text: Text }[];
}

/** How many findings there were on a day. */
export interface FindingTrend {
  /** ISO date. */
  readonly on: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
