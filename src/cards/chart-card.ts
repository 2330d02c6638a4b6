import type { ResponseLevel, Step } from '#model';
import { namesInStep } from './callees.ts';
import type { Card, Chart, ChartArrow, ChartBox } from './card.ts';
import type { PlanReader } from './reader.ts';
import { actingRoles, inTime, scenariosOf } from './scenario.ts';
import { sourceOf } from './source.ts';
import { levelName, timeLabel, words } from './words.ts';

/** 作战图: for each level, or for the whole plan where it has none, who does what when. */
export function chartCards(reader: PlanReader): Card[] {
  const { plan, language } = reader;
  const scenarios = actingRoles(plan).flatMap(({ name }) =>
    scenariosOf(plan, name, language)
      .filter(({ key, level }) => level !== null || key === 'duty')
      .map(({ level, steps }) => ({ level, steps })),
  );
  const byLevel = Map.groupBy(scenarios, ({ level }) => level);
  return [...byLevel]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .flatMap(([level, own]) => {
      const steps = inTime([...new Set(own.flatMap((scenario) => scenario.steps))].sort((a, b) => a.index - b.index));
      return steps.length < 2 ? [] : [chartCard(level, steps, reader)];
    });
}

function chartCard(level: ResponseLevel | null, steps: readonly Step[], reader: PlanReader): Card {
  const { plan, language, audience } = reader;
  return {
    kind: 'chart',
    key: `${plan.id}/chart-${level ?? 'all'}`,
    language,
    audience,
    level,
    scenario: level === null ? words.chartCard[language] : levelName(level, language),
    title: `${words.chartCard[language]}`,
    source: sourceOf(reader),
    blocks: [{ kind: 'chart', zone: 'main', chart: chartOf(steps, reader) }],
    role: -1,
  };
}

/** Steps of several actors stand in the lane of the first; the others receive an arrow. */
export function chartOf(steps: readonly Step[], reader: PlanReader): Chart {
  const acting = new Set(steps.flatMap(({ actors }) => actors.map(({ name }) => name)));
  const declared = reader.plan.roles.map(({ name }) => name).filter((name) => acting.has(name));
  const lanes = [...new Set([...declared, ...acting])];
  const times = [...new Set(steps.map(({ time }) => timeLabel(time, reader.language)))];
  const boxes: ChartBox[] = [];
  const arrows: ChartArrow[] = [];
  for (const step of steps) {
    const [first, ...others] = step.actors.map(({ name }) => name);
    if (first === undefined) continue;
    const lane = lanes.indexOf(first);
    const box = boxes.length;
    boxes.push({
      lane,
      row: times.indexOf(timeLabel(step.time, reader.language)),
      text: step.action.trim().replace(/[。；;.]$/u, ''),
      address: step.address,
    });
    const told = new Set([...others, ...namesInStep(step, reader)].map((name) => lanes.indexOf(name)));
    for (const target of told) if (target >= 0 && target !== lane) arrows.push({ box, lane: target });
  }
  return { lanes, times, boxes, arrows };
}
