import type { Duration, Interval, ResponseLevel, WarningLevel } from '#model';

/** One level's threshold on a ladder. */
export interface Rung<Level = ResponseLevel | WarningLevel> {
  readonly level: Level;
  /** The level as the plan writes it: Ⅱ级, 红色. */
  readonly name: string;
  /** In the ladder's base unit. */
  readonly interval: Interval;
  /** The measure holds only together with others (it stands in `all` beside another metric). */
  readonly isJoint: boolean;
  /** JSON pointer of the measure in the front matter. */
  readonly pointer: string;
}

/** The thresholds of one metric, at one station, over one window, through the levels of a plan, highest level first. */
export interface Ladder<Level = ResponseLevel | WarningLevel> {
  readonly metric: string;
  readonly at: string | null;
  readonly window: Duration | null;
  /** Base unit of the intervals; null where the plan names none. */
  readonly unit: string | null;
  /** How the plan writes the unit, and how many base units one of it is; for showing. */
  readonly written: { readonly unit: string; readonly factor: number };
  readonly rungs: readonly Rung<Level>[];
}

/** The ladders of a plan. Response levels and warnings are two scales and are never put on one ladder. */
export interface PlanLadders {
  readonly levels: readonly Ladder<ResponseLevel>[];
  readonly warnings: readonly Ladder<WarningLevel>[];
}
