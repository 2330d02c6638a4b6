import type { Step } from '#model';
import { namesInStep } from './callees.ts';
import type { Card, Chart, ChartArrow, ChartBox } from './card.ts';
import type { PlanReader } from './reader.ts';
import { actingRoles, inTime, type Scenario, scenariosOf } from './scenario.ts';
import { sourceOf } from './source.ts';
import { timeLabel, words } from './words.ts';

/** 作战图: for each level, or for each procedure of a plan that has none, who does what when. */
export function chartCards(reader: PlanReader): Card[] {
  const { plan, language } = reader;
  const all = actingRoles(plan).flatMap(({ name }) => scenariosOf(plan, name, language));
  const hasLevels = all.some(({ level }) => level !== null);
  const charted = all.filter(({ level }) => !hasLevels || level !== null);
  return [...Map.groupBy(charted, ({ key }) => key).values()]
    .map((own) => ({ own, steps: allSteps(own) }))
    .sort((a, b) => (a.own[0]?.level ?? 0) - (b.own[0]?.level ?? 0) || firstOf(a.steps) - firstOf(b.steps))
    .flatMap(({ own: [scenario], steps }) =>
      scenario === undefined || steps.length < 2 ? [] : [chartCard(scenario, steps, reader)],
    );
}

function allSteps(scenarios: readonly Scenario[]): Step[] {
  const steps = new Set(scenarios.flatMap((scenario) => scenario.steps));
  return inTime([...steps].sort((a, b) => a.index - b.index));
}

function firstOf(steps: readonly Step[]): number {
  return Math.min(...steps.map(({ index }) => index));
}

function chartCard({ key, level, name }: Scenario, steps: readonly Step[], reader: PlanReader): Card {
  const { plan, language, audience } = reader;
  return {
    kind: 'chart',
    key: `${plan.id}/chart-${key}`,
    language,
    audience,
    level,
    scenario: name,
    title: words.chartCard[language],
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
