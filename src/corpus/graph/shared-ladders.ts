import type { Interval, Plan, ResponseLevel } from '#model';
import { findHazards } from '#schemas';
import { directionOf } from '../ladder/direction.ts';
import type { Ladder, Rung } from '../ladder/ladder.ts';
import { laddersOf } from '../ladder/ladders-of.ts';

/** One level of a plan and the same level of its superior, for the same measure. */
export interface SharedRung {
  readonly ladder: Ladder<ResponseLevel>;
  readonly own: Rung<ResponseLevel>;
  readonly other: Rung<ResponseLevel>;
  /** How the plan's level begins, seen from the superior's. */
  readonly starts: 'earlier' | 'same' | 'later';
}

/**
 * The levels that a plan and its superior both set for one metric, station and window. Left out: levels that hold only
 * together with other measures, and measures for which the superior's own text sends to this plan
 * (死亡失踪人数（地震见地震预案）).
 */
export function sharedRungs(plan: Plan, superior: Plan): readonly SharedRung[] {
  const above = laddersOf(superior).levels;
  return laddersOf(plan).levels.flatMap((ladder) => {
    const other = above.find((one) => isSameMeasure(ladder, one));
    if (other === undefined) return [];
    const rungs = compare(ladder, other);
    return rungs.every(({ starts }) => starts === 'same') || sendsBack(superior, plan, ladder.metric) ? [] : rungs;
  });
}

function isSameMeasure(a: Ladder, b: Ladder): boolean {
  const sameUnit = a.unit === b.unit || a.unit === null || b.unit === null;
  return a.metric === b.metric && a.at === b.at && a.window?.seconds === b.window?.seconds && sameUnit;
}

function compare(ladder: Ladder<ResponseLevel>, above: Ladder<ResponseLevel>): readonly SharedRung[] {
  const isRising = (directionOf(above) ?? directionOf(ladder) ?? 'rising') === 'rising';
  return ladder.rungs.flatMap((own): SharedRung[] => {
    const other = above.rungs.find(({ level }) => level === own.level);
    if (other === undefined || own.isJoint || other.isJoint) return [];
    const starts = startOf(own.interval, other.interval, isRising);
    return starts === null ? [] : [{ ladder, own, other, starts }];
  });
}

function startOf(own: Interval, other: Interval, isRising: boolean): SharedRung['starts'] | null {
  const [mine, theirs] = isRising ? [own.min, other.min] : [own.max, other.max];
  if (mine === undefined || theirs === undefined) return null;
  if (mine !== theirs) return mine > theirs === isRising ? 'later' : 'earlier';
  const [counts, theirsCounts] = isRising
    ? [own.minInclusive, other.minInclusive]
    : [own.maxInclusive, other.maxInclusive];
  if (counts === theirsCounts) return 'same';
  return counts ? 'earlier' : 'later';
}

/** Whether the superior, right where it names the metric, sends to the plan or to its hazard. */
function sendsBack({ document: { text }, bodyStart }: Plan, { title, front }: Plan, metric: string): boolean {
  const named = (front.hazards ?? []).flatMap((word) => [word, ...findHazards(word).flatMap(({ zh, en }) => [zh, en])]);
  for (let at = text.indexOf(metric, bodyStart); at >= 0; at = text.indexOf(metric, at + metric.length)) {
    const behind = text.slice(at + metric.length, at + metric.length + 30).split(/[|。；;\n]/)[0] ?? '';
    if (/见|另行|另有|为准|see |except/i.test(behind) && [title, ...named].some((word) => behind.includes(word)))
      return true;
  }
  return false;
}
