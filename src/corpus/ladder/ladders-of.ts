import { type Condition, type Interval, locate, type Measure, type Plan } from '#model';
import { baseUnit } from '#parse';
import type { Ladder, PlanLadders, Rung } from './ladder.ts';
import { standingMeasures } from './standing-measures.ts';

interface Declared<Level> {
  readonly level: Level;
  readonly when: Condition | null;
  readonly pointer: string;
}

const known = new WeakMap<Plan, PlanLadders>();

/** The thresholds of a plan's response levels and of its warnings, ladder by ladder. Computed once a plan. */
export function laddersOf(plan: Plan): PlanLadders {
  const cached = known.get(plan);
  if (cached !== undefined) return cached;
  const nameAt = (pointer: string): string => {
    const { start, end } = locate(plan.document, pointer, 'key');
    return plan.document.text.slice(start, end);
  };
  const ladders = { levels: build(plan.levels, nameAt), warnings: build(plan.warnings, nameAt) };
  known.set(plan, ladders);
  return ladders;
}

interface Growing<Level> extends Ladder<Level> {
  readonly rungs: Rung<Level>[];
}

function build<Level>(declared: readonly Declared<Level>[], nameAt: (pointer: string) => string): Ladder<Level>[] {
  const ladders: Growing<Level>[] = [];
  for (const { level, when, pointer } of declared) {
    for (const { measure, isJoint } of when === null ? [] : standingMeasures(when)) {
      const ladder = ladderFor(measure, ladders);
      const factor = measure.unit === undefined ? ladder.written.factor : baseUnit(measure.unit).factor;
      const interval = scaled(measure.interval, factor);
      ladder.rungs.push({ level, name: nameAt(pointer), interval, isJoint, pointer: measure.pointer });
    }
  }
  return ladders;
}

/** The ladder that a measure belongs to; a measure without a unit is on the ladder of its metric, whatever its unit. */
function ladderFor<Level>(measure: Measure, ladders: Growing<Level>[]): Growing<Level> {
  const base = measure.unit === undefined ? null : baseUnit(measure.unit);
  const metric = sameMetric(measure.metric);
  const found = ladders.findIndex(
    (ladder) =>
      sameMetric(ladder.metric) === metric &&
      ladder.at === (measure.at ?? null) &&
      ladder.window?.seconds === measure.window?.seconds &&
      (base === null || ladder.unit === null || ladder.unit === base.unit),
  );
  const there = ladders[found];
  const written = { unit: measure.unit ?? '', factor: base?.factor ?? 1 };
  if (there !== undefined) {
    if (there.unit !== null || base === null) return there;
    // Earlier rungs named no unit: they meant this one.
    const rungs = there.rungs.map((rung) => ({ ...rung, interval: scaled(rung.interval, base.factor) }));
    const completed = { ...there, unit: base.unit, written, rungs };
    ladders[found] = completed;
    return completed;
  }
  const fresh: Growing<Level> = {
    metric: measure.metric,
    at: measure.at ?? null,
    window: measure.window ?? null,
    unit: base?.unit ?? null,
    written,
    rungs: [],
  };
  ladders.push(fresh);
  return fresh;
}

function sameMetric(metric: string): string {
  return metric.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}

/** Twelve digits: 0.1 + 0.2 must meet 0.3, and no gauge is finer. */
function scaled(interval: Interval, factor: number): Interval {
  const { min, max } = interval;
  const times = (value: number): number => Number((value * factor).toPrecision(12));
  return {
    ...interval,
    ...(min === undefined ? {} : { min: times(min) }),
    ...(max === undefined ? {} : { max: times(max) }),
  };
}
