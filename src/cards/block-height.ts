import type { CardBlock, CardCall, CardRow } from './card.ts';
import { figureHeight } from './figure-size.ts';
import { breakLines, isShort, lineCount, textWidth } from './measure.ts';
import { blockGap, type CardSize, headingHeight, lineHeight, millimetresPerPoint, rowPadding } from './size.ts';

/** The height in millimetres of blocks that stand under one another. */
export function blocksHeight(blocks: readonly CardBlock[], size: CardSize): number {
  let height = Math.max(0, blocks.length - 1) * blockGap;
  for (const block of blocks) height += blockHeight(block, size);
  return height;
}

function blockHeight(block: CardBlock, size: CardSize): number {
  const heading = 'heading' in block && block.heading !== '' ? headingOn(size) : 0;
  switch (block.kind) {
    case 'rows':
      return heading + rowsHeight(block.rows, size);
    case 'calls':
      return heading + callsHeight(block, size);
    case 'lines':
      return heading + block.lines.reduce((sum, line) => sum + textHeight(line, innerEms(size) - 1.6, size), 0);
    case 'blanks':
      return heading + Math.ceil(block.labels.length / 2) * size.body * 2.2 * millimetresPerPoint;
    case 'big':
      return bigHeight(block.text, block.note, size);
    default:
      return figureHeight(block, size);
  }
}

function headingOn(size: CardSize): number {
  return size.body * headingHeight * millimetresPerPoint;
}

/** The height in millimetres of rows under one another. */
export function rowsHeight(rows: readonly CardRow[], size: CardSize): number {
  let height = 0;
  for (const row of rows) height += rowHeight(row, size);
  return height;
}

/** Width of the text column in ems of the body type. */
function innerEms(size: CardSize): number {
  return (size.width - 2 * size.margin) / (size.body * millimetresPerPoint);
}

function textHeight(text: string, ems: number, size: CardSize, scale = 1): number {
  return linesHeight(lineCount(text, ems / scale), size, scale);
}

function linesHeight(lines: number, size: CardSize, scale = 1): number {
  return (lines * lineHeight + 2 * rowPadding) * size.body * scale * millimetresPerPoint;
}

/** The height in millimetres of one row with its details. */
export function rowHeight(row: CardRow, size: CardSize): number {
  const labelEms = size.label / (size.body * millimetresPerPoint) - 0.8;
  const textEms = innerEms(size) - labelEms - 1.8;
  const label = linesHeight(labelLines(row.label, labelEms), size);
  const text = textHeight(row.actors === '' ? row.text : `${row.actors}　${row.text}`, textEms, size);
  let details = 0;
  for (const detail of row.details)
    details += lineCount(detail, textEms - 1) * lineHeight * size.body * millimetresPerPoint;
  return Math.max(label, text + details) + 0.15;
}

/** How many lines a label takes: the same few times stand at the left of most rows. */
function labelLines(label: string, ems: number): number {
  if (isShort(label, ems)) return 1;
  const known = linesOfLabels.get(ems) ?? new Map<string, number>();
  const found = known.get(label);
  if (found !== undefined) return found;
  const lines = lineCount(label, ems);
  if (known.size < mostLabels) linesOfLabels.set(ems, known.set(label, lines));
  return lines;
}

/** By the width of the column, of which there is one for each size of paper and type. */
const linesOfLabels = new Map<number, Map<string, number>>();
const mostLabels = 500;

type Calls = Extract<CardBlock, { kind: 'calls' }>;

/** Numbers are never broken over lines; what stands at the left of them is. */
const phoneEms = 8.2;

function callsHeight({ calls, wide }: Calls, size: CardSize): number {
  if (wide) return calls.reduce((sum, call) => sum + wideCallHeight(call, size), 0);
  const ems = callEms(size);
  let height = 0;
  for (let start = 0; start < calls.length; start += size.callColumns) {
    let tallest = 0;
    for (const call of calls.slice(start, start + size.callColumns))
      tallest = Math.max(tallest, callHeight(call, ems, size));
    height += tallest;
  }
  return height;
}

/** Width of a name or a number in a column of calls. */
function callEms(size: CardSize): number {
  return innerEms(size) / size.callColumns - 2.6;
}

/** No less than the height of calls under their heading where each name has room on one line; else without limit. */
export function shortCallsHeight(calls: readonly Pick<CardCall, 'name'>[], size: CardSize): number {
  const ems = callEms(size);
  if (calls.some(({ name }) => !isShort(name, ems))) return Infinity;
  return headingOn(size) + Math.ceil(calls.length / size.callColumns) * linesHeight(2, size);
}

function wideCallHeight(call: CardCall, size: CardSize): number {
  const ems = innerEms(size) - 2.2 - phoneEms;
  return Math.max(textHeight(call.name, ems * 0.42 - 0.6, size), textHeight(call.note, ems * 0.58 - 0.6, size)) + 0.15;
}

function callHeight(call: CardCall, ems: number, size: CardSize): number {
  const name = nameOn(call);
  const width = textWidth(name);
  const lines = width <= ems ? [name] : breakLines(name, ems);
  const last = width <= ems ? width : textWidth(lines.at(-1) ?? '');
  const under = last + 0.8 + phoneWidth(call) > ems ? 1 : 0;
  return (
    (lines.length + under) * lineHeight * size.body * millimetresPerPoint +
    2 * rowPadding * size.body * millimetresPerPoint
  );
}

function nameOn({ name, note }: CardCall): string {
  return note === '' ? name : `${name}（${note}）`;
}

function phoneWidth(call: CardCall): number {
  return call.phone === null ? 5 : textWidth(call.phone) + 0.1;
}

/** Whether a number stands on a line of its own under the name. */
export function isStacked(call: CardCall, size: CardSize): boolean {
  const ems = innerEms(size) / size.callColumns - 2.1;
  return textWidth(nameOn(call)) + 0.8 + phoneWidth(call) > ems;
}

function bigHeight(text: string, note: string, size: CardSize): number {
  const big = lineCount(text, innerEms(size) / 2.6) * size.body * 2.6 * 1.25 * millimetresPerPoint;
  return big + (note === '' ? 0 : textHeight(note, innerEms(size), size, 1.3)) + 3;
}
