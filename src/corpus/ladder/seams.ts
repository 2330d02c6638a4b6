import type { Interval } from '#model';
import { type Direction, directionOf } from './direction.ts';
import type { Ladder, Rung } from './ladder.ts';

/** What is wrong where two levels of a ladder meet. `lower` is the less severe level, `upper` the more severe. */
export interface Seam {
  readonly kind: 'gap' | 'overlap' | 'order' | 'both' | 'neither';
  readonly lower: Rung;
  readonly upper: Rung;
  readonly direction: Direction;
  /** What no level covers, or two cover; for `order`, what the upper level covers. */
  readonly between: Interval;
}

/** Things that are counted in whole numbers: between 2 and 3 people there is no gap. */
const whole = new Set([
  '人',
  '户',
  '间',
  '例',
  '起',
  '个',
  '台',
  '辆',
  '部',
  '艘',
  '处',
  '条',
  '次',
  '级',
  '所',
  '座',
  '村',
]);

/**
 * The flaws of a ladder, from the lowest level up. Rungs that hold only together with another metric are left out, for
 * one metric alone does not tell when they hold. A lower level without its end towards the worse side is read as
 * plans mean it: the highest level that fits counts, so it does not overlap. A ladder in the wrong order has no
 * further flaws.
 */
export function seamsOf(ladder: Ladder): readonly Seam[] {
  const rungs = hulls(ladder.rungs.filter(({ isJoint }) => !isJoint));
  // A tie of three or more levels means that two are swapped; most things that are measured are worse when there is more.
  const direction = directionOf({ rungs }) ?? (rungs.length > 2 ? 'rising' : null);
  if (direction === null) return equalRungs(rungs);
  const step = whole.has(ladder.unit ?? '') && ladder.written.factor === 1 ? 1 : 0;
  const seams = rungs.slice(1).flatMap((lower, index): Seam[] => {
    const upper = rungs[index];
    return upper === undefined ? [] : seamBetween(lower, upper, direction, step);
  });
  const disordered = seams.filter(({ kind }) => kind === 'order');
  return (disordered.length > 0 ? disordered.slice(-1) : seams).toReversed();
}

/** Two levels with the same threshold in a ladder that has no direction. */
function equalRungs(rungs: readonly Rung[]): readonly Seam[] {
  const [upper, lower] = rungs;
  if (upper === undefined || lower === undefined) return [];
  const { min, max } = upper.interval;
  if (min !== lower.interval.min || max !== lower.interval.max) return [];
  return min === undefined && max === undefined
    ? []
    : [{ kind: 'order', lower, upper, direction: 'rising', between: upper.interval }];
}

/** One rung a level: several measures of one metric at one level are taken together. */
function hulls(rungs: readonly Rung[]): readonly Rung[] {
  const merged = new Map<Rung['level'], Rung>();
  for (const rung of rungs) {
    const there = merged.get(rung.level);
    merged.set(rung.level, there === undefined ? rung : { ...there, interval: hull(there.interval, rung.interval) });
  }
  return [...merged.values()].filter(({ interval }) => interval.min !== undefined || interval.max !== undefined);
}

function hull(a: Interval, b: Interval): Interval {
  const lower = a.min === undefined || (b.min !== undefined && a.min <= b.min) ? a : b;
  const upper = a.max === undefined || (b.max !== undefined && a.max >= b.max) ? a : b;
  return {
    ...(lower.min === undefined ? {} : { min: lower.min }),
    ...(upper.max === undefined ? {} : { max: upper.max }),
    minInclusive: lower.minInclusive,
    maxInclusive: upper.maxInclusive,
  };
}

/** An end of an interval, seen so that larger is worse. */
interface End {
  readonly at: number;
  readonly isIn: boolean;
}

interface Ends {
  /** Towards the better side. */
  readonly near: End | null;
  /** Towards the worse side. */
  readonly far: End | null;
}

function endsOf(interval: Interval, direction: Direction): Ends {
  const { min, max, minInclusive, maxInclusive } = interval;
  const low = min === undefined ? null : { at: min, isIn: minInclusive };
  const high = max === undefined ? null : { at: max, isIn: maxInclusive };
  const turned = (end: End | null): End | null => (end === null ? null : { at: -end.at, isIn: end.isIn });
  return direction === 'rising' ? { near: low, far: high } : { near: turned(high), far: turned(low) };
}

function seamBetween(lower: Rung, upper: Rung, direction: Direction, step: number): Seam[] {
  const below = endsOf(lower.interval, direction);
  const above = endsOf(upper.interval, direction);
  if (isDisordered(below, above)) return [{ kind: 'order', lower, upper, direction, between: upper.interval }];
  if (below.far === null || above.near === null) return [];
  const hole = above.near.at - below.far.at;
  const kind = seamKind(below.far, above.near, step);
  if (kind === null) return [];
  const [from, to] = hole >= 0 ? [below.far, above.near] : [above.near, below.far];
  const isOut = kind === 'gap';
  const between = intervalOf(
    { at: from.at, isIn: isOut ? !from.isIn : from.isIn },
    { at: to.at, isIn: isOut ? !to.isIn : to.isIn },
    direction,
  );
  return [{ kind, lower, upper, direction, between }];
}

/** The more severe level must begin, and end, on the worse side. */
function isDisordered(below: Ends, above: Ends): boolean {
  const begins = (ends: Ends): number => ends.near?.at ?? Number.NEGATIVE_INFINITY;
  const finishes = (ends: Ends): number => ends.far?.at ?? Number.POSITIVE_INFINITY;
  if (begins(above) < begins(below) || finishes(above) < finishes(below)) return true;
  if (begins(above) > begins(below)) return false;
  return begins(above) > Number.NEGATIVE_INFINITY || finishes(above) === finishes(below);
}

function seamKind(far: End, near: End, step: number): Exclude<Seam['kind'], 'order'> | null {
  const hole = near.at - far.at;
  if (hole === 0) {
    if (far.isIn === near.isIn) return far.isIn ? 'both' : 'neither';
    return null;
  }
  if (hole < 0) return 'overlap';
  // Counted things: "2 or fewer" and "3 or more" meet.
  const isWholeStep = step > 0 && hole === step && far.isIn && near.isIn;
  return isWholeStep ? null : 'gap';
}

function intervalOf(from: End, to: End, direction: Direction): Interval {
  const [low, high] = direction === 'rising' ? [from, to] : [to, from];
  const sign = direction === 'rising' ? 1 : -1;
  return { min: sign * low.at, max: sign * high.at, minInclusive: low.isIn, maxInclusive: high.isIn };
}

/** The open side of a ladder that is closed: beyond the highest level, what is worse belongs to no level. */
export function closedTop(ladder: Ladder): { readonly rung: Rung; readonly beyond: Interval } | null {
  const rungs = hulls(ladder.rungs.filter(({ isJoint }) => !isJoint));
  const [top] = rungs;
  if (top === undefined || rungs.length < 2) return null;
  const direction = directionOf({ rungs });
  const { min, max, minInclusive, maxInclusive } = top.interval;
  if (direction === 'rising' && max !== undefined && !(ladder.unit === '%' && max >= 100))
    return { rung: top, beyond: { min: max, minInclusive: !maxInclusive, maxInclusive: false } };
  if (direction === 'falling' && min !== undefined && min > 0)
    return { rung: top, beyond: { max: min, maxInclusive: !minInclusive, minInclusive: false } };
  return null;
}
