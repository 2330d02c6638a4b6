import type { CardBlock, Chart } from './card.ts';
import { lineCount } from './measure.ts';
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

/** Where the lanes and rows of a chart stand, in millimetres from its top left corner. */
export interface ChartShape {
  readonly em: number;
  readonly timeWidth: number;
  readonly laneWidth: number;
  readonly head: number;
  /** Height of each row: its boxes, then the gutter in which its arrows run. */
  readonly rows: readonly number[];
  readonly gutters: readonly number[];
  /** Characters on a line of a box. */
  readonly boxEms: number;
}

/** The rows of a chart are as high as their fullest box; several boxes of one lane and time stand under one another. */
export function chartShape(chart: Chart, size: CardSize): ChartShape {
  const em = size.figure * millimetresPerPoint;
  const width = size.width - 2 * size.margin;
  const timeWidth = 6.4 * em;
  const laneWidth = (width - timeWidth) / Math.max(1, chart.lanes.length);
  const boxEms = laneWidth / em - 1.8;
  const head = Math.max(...chart.lanes.map((lane) => lineCount(lane, boxEms)), 1) * em * 1.4 + em;
  const gutters = chart.times.map((_, row) => arrowLines(chart, row) * em * 0.55 + em * 0.7);
  const rows = chart.times.map((_, row) => {
    const lanes = chart.lanes.map((__, lane) => laneHeight(chart, row, lane, { boxEms, em }));
    return Math.max(...lanes, em * 1.4) + (gutters[row] ?? 0);
  });
  return { em, timeWidth, laneWidth, head, rows, gutters, boxEms };
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
  type: { readonly boxEms: number; readonly em: number },
): number {
  return chart.boxes
    .filter((box) => box.row === row && box.lane === lane)
    .reduce((sum, box) => sum + boxHeight(box.text, type.boxEms, type.em), 0);
}

/** The height of one box with the gap under it. */
export function boxHeight(text: string, boxEms: number, em: number): number {
  return lineCount(text, boxEms) * em * 1.35 + em * 1.1;
}
