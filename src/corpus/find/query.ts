import type { RegisterName } from '#registers';

/** The registers in which something can be looked for by what it is good for. */
export const findable = [
  'teams',
  'supplies',
  'depots',
  'shelters',
  'experts',
] as const satisfies readonly RegisterName[];

export type Findable = (typeof findable)[number];

/** What is wanted; what is not set does not matter. */
export interface FindQuery {
  readonly register: Findable;
  /** Part of a name or of a specification. */
  readonly text?: string;
  /** What a team can do or an expert knows: 水上救援. */
  readonly capability?: string;
  /** A hazard of the vocabulary, or as plans write it. */
  readonly hazard?: string;
  /** Where it is needed: `latitude,longitude`. */
  readonly near?: string;
  /** How long it may take to be there, in seconds. */
  readonly within?: number;
  /** At least so many people, pieces or places. */
  readonly atLeast?: number;
  /** Also what is marked as not available, and stock that has expired. */
  readonly all?: boolean;
}
