import type { Condition, Interval, Measure } from '#model';

/** A measure of a condition tree; `isJoint` where it does not suffice alone. */
export interface StandingMeasure {
  readonly measure: Measure;
  readonly isJoint: boolean;
}

/**
 * The measures of a condition, in the order of the text. Two bounds of one metric that stand in `all` side by side are
 * one interval: `all: [≥ 50, < 100]` is 50–100.
 */
export function standingMeasures(condition: Condition, isJoint = false): readonly StandingMeasure[] {
  switch (condition.kind) {
    case 'measure':
      return [{ measure: condition, isJoint }];
    case 'text':
      return [];
    case 'any':
      return condition.of.flatMap((each) => standingMeasures(each, isJoint));
    case 'all': {
      const merged = mergeSame(condition.of);
      return merged.flatMap((each) => standingMeasures(each, isJoint || merged.length > 1));
    }
  }
}

function mergeSame(conditions: readonly Condition[]): readonly Condition[] {
  const merged: Condition[] = [];
  for (const condition of conditions) {
    const index = merged.findIndex((other) => isSameMetric(other, condition));
    const other = merged[index];
    if (other?.kind === 'measure' && condition.kind === 'measure')
      merged[index] = { ...other, interval: both(other.interval, condition.interval) };
    else merged.push(condition);
  }
  return merged;
}

function isSameMetric(a: Condition, b: Condition): boolean {
  if (a.kind !== 'measure' || b.kind !== 'measure') return false;
  const isSameWindow = a.window?.seconds === b.window?.seconds;
  return a.metric === b.metric && a.at === b.at && a.unit === b.unit && isSameWindow;
}

/** What lies in both intervals. */
function both(a: Interval, b: Interval): Interval {
  const lower = a.min === undefined || (b.min !== undefined && b.min > a.min) ? b : a;
  const upper = a.max === undefined || (b.max !== undefined && b.max < a.max) ? b : a;
  return {
    ...(lower.min === undefined ? {} : { min: lower.min }),
    ...(upper.max === undefined ? {} : { max: upper.max }),
    minInclusive: lower.minInclusive,
    maxInclusive: upper.maxInclusive,
  };
}
