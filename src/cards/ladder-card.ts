import { type Measure, measuresOf, type Plan, type ResponseLevel } from '#model';
import { formatDuration } from '#parse';
import type { Card, LadderBand, LadderScale } from './card.ts';
import type { PlanReader } from './reader.ts';
import { sourceOf } from './source.ts';
import { words } from './words.ts';

/** 响应级别: the thresholds of every metric and station on one vertical scale each; null when none is measured. */
export function ladderCard(reader: PlanReader): Card | null {
  const { plan, language, audience } = reader;
  const scales = scalesOf(plan, reader);
  if (scales.length === 0) return null;
  return {
    kind: 'ladder',
    key: `${plan.id}/ladder`,
    language,
    audience,
    level: null,
    scenario: words.ladderCard[language],
    title: plan.title,
    source: sourceOf(reader),
    blocks: [{ kind: 'ladder', zone: 'main', scales }],
    role: -1,
  };
}

interface Rung {
  readonly level: ResponseLevel;
  readonly measure: Measure;
}

function scalesOf(plan: Plan, reader: PlanReader): LadderScale[] {
  const rungs = plan.levels.flatMap(({ level, when }): Rung[] =>
    when === null ? [] : measuresOf(when).map((measure) => ({ level, measure })),
  );
  const groups = Map.groupBy(rungs, ({ measure }) =>
    [measure.metric, measure.at ?? '', measure.window?.seconds ?? '', measure.unit ?? ''].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [scaleOf(group, first.measure, reader)];
  });
}

function scaleOf(rungs: readonly Rung[], { at, window, metric, unit }: Measure, { language }: PlanReader): LadderScale {
  const bands = rungs
    .map(
      ({ level, measure: { interval } }): LadderBand => ({
        level,
        min: interval.min ?? null,
        max: interval.max ?? null,
      }),
    )
    .sort((a, b) => (a.min ?? -Infinity) - (b.min ?? -Infinity) || b.level - a.level);
  const during = window === undefined ? '' : formatDuration(window, language);
  const title = [at ?? '', during, metric].filter((part) => part !== '').join(language === 'zh' ? '' : ' ');
  return { title, unit: unit ?? '', bands, ...seams(bands) };
}

/** Where neighbouring bands leave something out or cover it twice. A band without an upper end reaches the next one. */
function seams(bands: readonly LadderBand[]): Pick<LadderScale, 'gaps' | 'overlaps'> {
  const gaps: [number, number][] = [];
  const overlaps: [number, number][] = [];
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    if (next === undefined || band.max === null || next.min === null) continue;
    if (band.max < next.min) gaps.push([band.max, next.min]);
    if (band.max > next.min) overlaps.push([next.min, band.max]);
  }
  return { gaps, overlaps };
}
