import { breakLines, type CardSize, type LadderScale, laddersAcross, levelShapes, levelWord } from '#cards';
import type { Language, ResponseLevel } from '#model';
import { hatchPattern, levelLooks } from './level-look.ts';
import { path, rectangle, short, svg, text } from './svg.ts';

export interface LadderFrame {
  readonly size: CardSize;
  readonly language: Language;
  readonly title: string;
  readonly height: number;
  readonly id: string;
}

const millimetresPerPoint = 25.4 / 72;
const levels: readonly ResponseLevel[] = [1, 2, 3, 4];

/** Thresholds as ladders: one vertical scale a metric and station, the highest level on top, gaps and overlaps marked. */
export function laddersSvg(scales: readonly LadderScale[], frame: LadderFrame): string {
  const { size } = frame;
  const width = size.width - 2 * size.margin;
  const across = laddersAcross(size);
  const rows = Math.ceil(scales.length / across);
  const cell = { width: width / across, height: frame.height / rows, em: size.figure * millimetresPerPoint };
  const patterns = levels.map((level) => hatchPattern(`${frame.id}-${level}`, level)).join('');
  const parts = scales.map((scale, index) => {
    const x = (index % across) * cell.width;
    const y = Math.floor(index / across) * cell.height;
    return `<g transform="translate(${short(x)} ${short(y)})">${drawScale(scale, cell, frame)}</g>`;
  });
  const description = scales.map((scale) => describe(scale, frame.language)).join('；');
  return svg({ width, height: frame.height, title: frame.title, description }, [`<defs>${patterns}</defs>`, ...parts]);
}

interface Cell {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

function describe(scale: LadderScale, language: Language): string {
  const bands = scale.bands.map(({ level, min, max }) => `${levelWord(level, language)} ${range(min, max)}`);
  return `${scale.title} ${scale.unit}: ${bands.join(', ')}`;
}

function range(min: number | null, max: number | null): string {
  if (min === null) return `< ${max ?? ''}`;
  return max === null ? `≥ ${min}` : `${min}–${max}`;
}

/** Rungs are of equal height, because thresholds of one metric may span three orders of magnitude. */
function drawScale(scale: LadderScale, cell: Cell, frame: LadderFrame): string {
  const { em } = cell;
  const top = em * 3.2;
  const bottom = cell.height - em * 1.6;
  const marks = [...new Set(scale.bands.flatMap(({ min, max }) => [min, max]).filter((mark) => mark !== null))].sort(
    (a, b) => a - b,
  );
  const open = scale.bands.some(({ max }) => max === null);
  const steps = Math.max(1, marks.length - 1 + (open ? 1 : 0));
  const rung = (bottom - top) / steps;
  const place = (mark: number | null, fallback: number): number => {
    const at = mark === null ? -1 : marks.indexOf(mark);
    return at < 0 ? fallback : bottom - at * rung;
  };
  const left = em * 4.6;
  const width = cell.width - left - em * 1.2;
  const heading = breakLines(`${scale.title}${scale.unit === '' ? '' : `（${scale.unit}）`}`, cell.width / em - 1).map(
    (words, index) => text(em * 0.3, em * (1.1 + index * 1.3), words, { size: em, bold: true }),
  );
  const bands = scale.bands.map((band, index) => {
    const y = place(band.max, top);
    const height = place(band.min, bottom) - y;
    const clash = scale.bands.slice(0, index).some((other) => overlaps(other, band));
    return drawBand({ x: left + (clash ? width / 2 : 0), y, width: clash ? width / 2 : width, height }, band.level, {
      em,
      frame,
    });
  });
  const labels = marks.map((mark) =>
    text(left - em * 0.5, place(mark, bottom) + em * 0.35, String(mark), { size: em, bold: true, anchor: 'end' }),
  );
  const gaps = scale.gaps.map(([from, to]) =>
    drawGap(left, place(to, top), width, place(from, bottom) - place(to, top), em),
  );
  return [...heading, ...bands, ...gaps, ...labels].join('');
}

function overlaps(a: LadderScale['bands'][number], b: LadderScale['bands'][number]): boolean {
  return (a.min ?? -Infinity) < (b.max ?? Infinity) && (b.min ?? -Infinity) < (a.max ?? Infinity);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawBand(
  box: Box,
  level: ResponseLevel,
  { em, frame }: { readonly em: number; readonly frame: LadderFrame },
): string {
  const { fill, ink } = levelLooks[level];
  const hatchWidth = em * 1.4;
  const words = `${levelShapes[level]} ${levelWord(level, frame.language)}`;
  return [
    rectangle(box.x, box.y, box.width, box.height, `fill="${fill}" stroke="#000" stroke-width=".25"`),
    rectangle(box.x, box.y, hatchWidth, box.height, `fill="url(#${frame.id}-${level})"`),
    text(box.x + hatchWidth + em * 0.5, box.y + box.height / 2 + em * 0.4, words, {
      size: em * 1.15,
      bold: true,
      fill: ink,
    }),
  ].join('');
}

/** What no level covers is left white, with a cross through it. */
function drawGap(x: number, y: number, width: number, height: number, em: number): string {
  const cross = `M${short(x)} ${short(y)}l${short(width)} ${short(height)}M${short(x)} ${short(y + height)}l${short(width)} ${short(-height)}`;
  return (
    path(cross, 'stroke="#000" stroke-width=".25" stroke-dasharray="1 1"') +
    text(x + width / 2, y + height / 2 + em * 0.35, '?', { size: em, bold: true, anchor: 'middle' })
  );
}
