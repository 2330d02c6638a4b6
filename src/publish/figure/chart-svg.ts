import { boxHeight, breakLines, type CardSize, type Chart, type ChartLane, type ChartShape, chartShape } from '#cards';
import type { ResponseLevel } from '#model';
import { hatchPattern } from './level-look.ts';
import { path, rectangle, short, svg, text } from './svg.ts';

/** What a chart is drawn with beside its data. */
export interface ChartFrame {
  readonly size: CardSize;
  readonly level: ResponseLevel | null;
  readonly title: string;
  /** Prefix of the ids in the drawing, unique on the page. */
  readonly id: string;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly row: number;
  readonly ems: number;
}

const line = 'fill="none" stroke="#000" stroke-width=".3"';
const faint = 'fill="none" stroke="#777" stroke-width=".15"';

/** 作战图 as an SVG: a lane a role, time downwards, a box a step, an arrow a hand-over or report. */
export function chartSvg(chart: Chart, frame: ChartFrame): string {
  const shape = chartShape(chart, frame.size);
  const width = frame.size.width - 2 * frame.size.margin;
  const tops = topsOf(shape);
  const height = tops.at(-1) ?? shape.head;
  const boxes = placeBoxes(chart, shape, tops);
  const parts = [
    frame.level === null ? '' : `<defs>${hatchPattern(`${frame.id}-h`, frame.level)}</defs>`,
    ...grid(chart, shape, tops, width),
    levelBand(frame, shape, height),
    ...head(chart, shape),
    ...times(chart, shape, tops),
    ...arrows(chart, shape, boxes, tops),
    ...boxes.map((box, index) => drawBox(box, chart.boxes[index]?.text ?? '', shape)),
  ];
  return svg({ width, height, title: frame.title, description: describe(chart) }, parts);
}

/** The chart in sentences, for those who cannot see it. */
function describe(chart: Chart): string {
  return chart.boxes
    .map((box) => `${chart.times[box.row] ?? ''} ${chart.lanes[box.lane] ?? ''}：${box.text}`)
    .join('。');
}

function topsOf(shape: ChartShape): number[] {
  const tops = [shape.head];
  for (const row of shape.rows) tops.push((tops.at(-1) ?? 0) + row);
  return tops;
}

const nowhere: ChartLane = { left: 0, width: 0, ems: 1 };

function laneOf(lane: number, shape: ChartShape): ChartLane {
  return shape.lanes[lane] ?? nowhere;
}

function grid(chart: Chart, shape: ChartShape, tops: readonly number[], width: number): string[] {
  const bottom = tops.at(-1) ?? 0;
  return [
    ...tops.map((top) => path(`M0 ${short(top)}H${short(width)}`, faint)),
    ...chart.lanes.map((_, lane) => path(`M${short(laneOf(lane, shape).left)} 0V${short(bottom)}`, faint)),
  ];
}

function levelBand({ level, id }: ChartFrame, shape: ChartShape, height: number): string {
  if (level === null) return '';
  return rectangle(0, shape.head, shape.em * 0.9, height - shape.head, `fill="url(#${id}-h)"`);
}

function head(chart: Chart, shape: ChartShape): string[] {
  return chart.lanes.flatMap((lane, index) => {
    const { left, width, ems } = laneOf(index, shape);
    const middle = left + width / 2;
    return breakLines(lane, ems).map((words, row) =>
      text(middle, shape.em * (1.4 + row * 1.35), words, { size: shape.em, bold: true, anchor: 'middle' }),
    );
  });
}

function times(chart: Chart, shape: ChartShape, tops: readonly number[]): string[] {
  return chart.times.flatMap((time, row) =>
    breakLines(time, 5).map((words, index) =>
      text(shape.em * 1.2, (tops[row] ?? 0) + shape.em * (1.5 + index * 1.3), words, { size: shape.em, bold: true }),
    ),
  );
}

function placeBoxes(chart: Chart, shape: ChartShape, tops: readonly number[]): Placed[] {
  const filled = new Map<string, number>();
  return chart.boxes.map(({ lane, row, text: words }) => {
    const key = `${lane}/${row}`;
    const used = filled.get(key) ?? shape.em * 0.45;
    const { left, width, ems } = laneOf(lane, shape);
    const height = boxHeight(words, ems, shape.em);
    filled.set(key, used + height);
    return {
      x: left + shape.em * 0.45,
      y: (tops[row] ?? 0) + used,
      width: width - shape.em * 0.9,
      height: height - shape.em * 0.45,
      row,
      ems,
    };
  });
}

function drawBox(box: Placed, words: string, shape: ChartShape): string {
  const lines = breakLines(words, box.ems).map((part, index) =>
    text(box.x + shape.em * 0.4, box.y + shape.em * (1.18 + index * 1.35), part, { size: shape.em }),
  );
  return (
    rectangle(box.x, box.y, box.width, box.height, 'rx=".6" fill="#fff" stroke="#000" stroke-width=".25"') +
    lines.join('')
  );
}

/** Each sending box has a line of its own in the gutter under its row, with a head in each lane that it reaches. */
function arrows(chart: Chart, shape: ChartShape, boxes: readonly Placed[], tops: readonly number[]): string[] {
  const used = new Map<number, number>();
  return boxes.flatMap((box, index) => {
    const targets = chart.arrows.filter((arrow) => arrow.box === index).map(({ lane }) => lane);
    if (targets.length === 0) return [];
    const slot = used.get(box.row) ?? 0;
    used.set(box.row, slot + 1);
    const gutter = (tops[box.row + 1] ?? 0) - (shape.gutters[box.row] ?? 0);
    const y = gutter + shape.em * (0.55 + slot * 0.55);
    const down = path(downFrom(box, y, shape), line);
    return [down, ...targets.map((lane) => arrowTo(lane, { box, y, slot }, shape))];
  });
}

/** From the side of a box down to its line in the gutter. */
function downFrom(box: Placed, y: number, shape: ChartShape): string {
  const side = box.x + box.width;
  return `M${short(side)} ${short(box.y + box.height / 2)}H${short(side + shape.em * 0.25)}V${short(y)}`;
}

function arrowTo(
  lane: number,
  from: { readonly box: Placed; readonly y: number; readonly slot: number },
  shape: ChartShape,
): string {
  const { box, y, slot } = from;
  const start = box.x + box.width + shape.em * 0.25;
  const { left, width } = laneOf(lane, shape);
  const middle = left + width / 2 + (slot % 5) * shape.em * 0.6 - shape.em;
  const tip = shape.em * 0.28;
  const headPath = `M${short(middle - tip)} ${short(y - tip)}L${short(middle)} ${short(y + tip)}L${short(middle + tip)} ${short(y - tip)}Z`;
  return path(`M${short(start)} ${short(y)}H${short(middle)}`, line) + path(headPath, 'fill="#000"');
}
