import type { Duration } from './duration.ts';

/** A half-open or closed interval of a metric; a missing end is open to infinity. */
export interface Interval {
  readonly min?: number;
  readonly max?: number;
  /** 不低于/以上 includes its number; 高于/超过 does not. */
  readonly minInclusive: boolean;
  /** 低于/以下 excludes its number; 不高于 includes it. */
  readonly maxInclusive: boolean;
}

/** One measured trigger: a metric at a station over a window lies in an interval. */
export interface Measure {
  readonly kind: 'measure';
  readonly metric: string;
  readonly at?: string;
  readonly window?: Duration;
  readonly interval: Interval;
  readonly unit?: string;
  /** JSON pointer of the measure in the front matter. */
  readonly pointer: string;
}

/** A trigger in prose, which arithmetic cannot judge. */
export interface TextCondition {
  readonly kind: 'text';
  readonly text: string;
  readonly pointer: string;
}

/** `all` 全部 or `any` 任一 of several conditions. */
export interface ConditionGroup {
  readonly kind: 'all' | 'any';
  readonly of: readonly Condition[];
  readonly pointer: string;
}

export type Condition = Measure | TextCondition | ConditionGroup;

/** Every measure in a condition tree, in the order of the text. */
export function measuresOf(condition: Condition): Measure[] {
  switch (condition.kind) {
    case 'measure':
      return [condition];
    case 'text':
      return [];
    default:
      return condition.of.flatMap(measuresOf);
  }
}
