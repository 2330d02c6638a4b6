import { type Corpus, planGraph, remember } from '#corpus';
import { type Measure, measuresOf, type Plan } from '#model';

/** The thresholds of a plan that a place sets for itself, in a form in which two plans can be compared. */
export interface Thresholds {
  readonly key: string;
  readonly count: number;
  /** One of them, as a reader would say it. */
  readonly example: string;
}

/** What statutes grade by: deaths, injuries, losses, cases. These are the same everywhere, and must be. */
const graded =
  /死亡|失踪|重伤|伤亡|受伤|中毒|损失|病例|感染|发病|疫点|震级|烈度|遇险|被困|death|missing|injur|loss|case|magnitude/i;

/** The local thresholds of a plan's levels, station apart: another station with the same number is the copy's mark. */
export const thresholdsOf = remember<Plan, Thresholds>(({ levels }) => {
  const local = levels.flatMap(({ level, when }) =>
    when === null
      ? []
      : measuresOf(when).flatMap((measure) => (graded.test(measure.metric) ? [] : [{ level, measure }])),
  );
  const lines = local.map(({ level, measure }) => `${level} ${lineOf(measure)}`);
  const [first] = local;
  return {
    key: [...new Set(lines)].toSorted().join('\n'),
    count: new Set(lines).size,
    example: first === undefined ? '' : exampleOf(first.measure),
  };
});

function lineOf({ metric, window, interval, unit }: Measure): string {
  const { min, max, minInclusive, maxInclusive } = interval;
  return [metric, window?.seconds ?? '', min ?? '', max ?? '', minInclusive, maxInclusive, unit ?? ''].join('|');
}

function exampleOf({ metric, interval: { min, max }, unit }: Measure): string {
  return `${metric} ${min ?? max ?? ''}${unit ?? ''}`;
}

function stationsOf({ levels }: Plan): string {
  const stations = levels.flatMap(({ when }) => (when === null ? [] : measuresOf(when).flatMap(({ at }) => at ?? [])));
  return [...new Set(stations)].toSorted().join('、');
}

/** Whether two plans rightly have the same numbers: one follows the other or both a third, or they read one gauge. */
export function isInherited(corpus: Corpus, plan: Plan, twin: Plan, key: string): boolean {
  const stations = stationsOf(plan);
  if (stations !== '' && stations === stationsOf(twin)) return true;
  const { everySuperior } = planGraph(corpus);
  const [above, beside] = [everySuperior(plan), everySuperior(twin)];
  if (above.has(twin) || beside.has(plan)) return true;
  return [...above].some((superior) => beside.has(superior) && thresholdsOf(superior).key === key);
}
