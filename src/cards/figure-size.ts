import type { CardBlock, Chart } from './card.ts';
import { lineCount, textWidth } from './measure.ts';
import { type CardSize, millimetresPerPoint } from './size.ts';

type Figure = Extract<CardBlock, { kind: 'ladder' | 'chart' }>;

/** Height of one ladder, in ems of the figure's type: title, four rungs, foot. */
const ladderEms = 20;

/** The height in millimetres that a figure needs at its smallest legible type. */
export function figureHeight(block: Figure, size: CardSize): number {
  const em = size.figure * millimetresPerPoint;
  if (block.kind === 'ladder') return Math.ceil(block.scales.length / laddersAcross(size)) * ladderEms * em;
  const shape = chartShape(block.chart, size);
  return shape.head + shape.rows.reduce((sum, row) => sum + row, 0);
}

/** How many ladders stand beside one another. */
export function laddersAcross(size: CardSize): number {
  const ems = (size.width - 2 * size.margin) / (size.figure * millimetresPerPoint);
  return Math.max(1, Math.floor(ems / 14));
}

/** A column of a chart, in millimetres from its left edge. */
export interface ChartLane {
  readonly left: number;
  readonly width: number;
  /** Characters on a line of a box. */
  readonly ems: number;
}

/** Where the lanes and rows of a chart stand, in millimetres from its top left corner. */
export interface ChartShape {
  readonly em: number;
  readonly timeWidth: number;
  readonly lanes: readonly ChartLane[];
  readonly head: number;
  /** Height of each row: its boxes, then the gutter in which its arrows run. */
  readonly rows: readonly number[];
  readonly gutters: readonly number[];
}

/** The rows of a chart are as high as their fullest box; several boxes of one lane and time stand under one another. */
export function chartShape(chart: Chart, size: CardSize): ChartShape {
  const em = size.figure * millimetresPerPoint;
  const width = size.width - 2 * size.margin;
  const timeWidth = 6.4 * em;
  const lanes = lanesOf(chart, { left: timeWidth, width: width - timeWidth, em });
  const head = Math.max(...chart.lanes.map((lane, index) => lineCount(lane, lanes[index]?.ems ?? 1)), 1);
  const gutters = chart.times.map((_, row) => arrowLines(chart, row) * em * 0.55 + em * 0.7);
  const rows = chart.times.map((_, row) => {
    const heights = lanes.map(({ ems }, lane) => laneHeight(chart, row, lane, { ems, em }));
    return Math.max(...heights, em * 1.4) + (gutters[row] ?? 0);
  });
  return { em, timeWidth, lanes, head: head * em * 1.4 + em, rows, gutters };
}

/** No lane is narrower than this, in ems: a short word on each line. */
const narrowest = 6.5;

/** Lanes with more to say are wider: what they say then takes fewer lines, and the whole chart less paper. */
function lanesOf(
  chart: Chart,
  { left, width, em }: { readonly left: number; readonly width: number; readonly em: number },
): ChartLane[] {
  const loads = chart.lanes.map((name, lane) => Math.sqrt(Math.max(heaviest(chart, lane), textWidth(name), 1)));
  const least = Math.min(narrowest * em, width / Math.max(1, chart.lanes.length));
  const free = width - least * chart.lanes.length;
  const total = loads.reduce((sum, load) => sum + load, 0);
  let edge = left;
  return loads.map((load) => {
    const own = least + (free * load) / total;
    const lane = { left: edge, width: own, ems: own / em - 1.8 };
    edge += own;
    return lane;
  });
}

/** The most that a lane has to say at one time, in ems. */
function heaviest(chart: Chart, lane: number): number {
  const loads = new Map<number, number>();
  for (const box of chart.boxes)
    if (box.lane === lane) loads.set(box.row, (loads.get(box.row) ?? 0) + textWidth(box.text));
  return Math.max(0, ...loads.values());
}

/** How many boxes of a row send something to another lane: each has a line of its own in the gutter. */
function arrowLines(chart: Chart, row: number): number {
  return chart.boxes.filter((box, index) => box.row === row && chart.arrows.some((arrow) => arrow.box === index))
    .length;
}

function laneHeight(
  chart: Chart,
  row: number,
  lane: number,
  type: { readonly ems: number; readonly em: number },
): number {
  return chart.boxes
    .filter((box) => box.row === row && box.lane === lane)
    .reduce((sum, box) => sum + boxHeight(box.text, type.ems, type.em), 0);
}

/** The height of one box with the gap under it. */
export function boxHeight(text: string, boxEms: number, em: number): number {
  return lineCount(text, boxEms) * em * 1.35 + em * 1.1;
}
