import type { Entry } from '#registers';
import type { Findable } from './query.ts';

/** Something that was found, with how soon it is there and whom to call for it. */
export interface Found {
  readonly register: Findable;
  readonly entry: Entry;
  readonly id: string;
  readonly name: string;
  /** People of a team, pieces of a stock, places of a shelter. */
  readonly quantity: number | null;
  readonly unit: string;
  /** Where it is: the base of a team, the depot of a stock. */
  readonly where: string;
  /** Kilometres by road and minutes from call to arrival; null where a place is not known. */
  readonly km: number | null;
  readonly minutes: number | null;
  /** Whom to call, and the numbers in the order of dialling; masked ones are left out. */
  readonly person: string;
  readonly phones: readonly string[];
  /** What it can do, or what kind it is. */
  readonly about: string;
  /** Last day on which it may be used. */
  readonly expires: string | null;
}

export interface FindResult {
  /** The soonest first; without a place, in the order of the registers. */
  readonly found: readonly Found[];
  /** What fits but for the time, which cannot be reckoned: it has no coordinates. */
  readonly unplaced: readonly Found[];
}
