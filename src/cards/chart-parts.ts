import type { Chart, ChartArrow, ChartBox } from './card.ts';

/** One row of a chart, as a chart with all its lanes. */
export function chartRow(chart: Chart, row: number): Chart {
  const kept = chart.boxes.flatMap((box, index) => (box.row === row ? [{ box, index }] : []));
  const place = new Map(kept.map(({ index }, at) => [index, at]));
  const arrows = chart.arrows.flatMap(({ box, lane }): ChartArrow[] => {
    const at = place.get(box);
    return at === undefined ? [] : [{ box: at, lane }];
  });
  return {
    lanes: chart.lanes,
    times: [chart.times[row] ?? ''],
    boxes: kept.map(({ box }): ChartBox => ({ ...box, row: 0 })),
    arrows,
  };
}

/** Puts the rows of one chart under those of another with the same lanes. */
export function joinCharts(upper: Chart, lower: Chart): Chart {
  const rows = upper.times.length;
  const boxes = upper.boxes.length;
  return {
    lanes: upper.lanes,
    times: [...upper.times, ...lower.times],
    boxes: [...upper.boxes, ...lower.boxes.map((box) => ({ ...box, row: box.row + rows }))],
    arrows: [...upper.arrows, ...lower.arrows.map(({ box, lane }) => ({ box: box + boxes, lane }))],
  };
}
