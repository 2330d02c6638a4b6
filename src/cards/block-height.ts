import { remember } from '#corpus';
import type { CardBlock, CardCall, CardRow } from './card.ts';
import { figureHeight } from './figure-size.ts';
import { breakLines, lineCount, textWidth } from './measure.ts';
import { blockGap, type CardSize, headingHeight, lineHeight, millimetresPerPoint, rowPadding } from './size.ts';

/** The height in millimetres of blocks that stand under one another. */
export function blocksHeight(blocks: readonly CardBlock[], size: CardSize): number {
  const gaps = Math.max(0, blocks.length - 1) * blockGap;
  return blocks.reduce((sum, block) => sum + blockHeight(block, size), gaps);
}

function blockHeight(block: CardBlock, size: CardSize): number {
  const heading = 'heading' in block && block.heading !== '' ? size.body * headingHeight * millimetresPerPoint : 0;
  switch (block.kind) {
    case 'rows':
      return heading + block.rows.reduce((sum, row) => sum + rowHeight(row, size), 0);
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

/** Width of the text column in ems of the body type. */
function innerEms(size: CardSize): number {
  return (size.width - 2 * size.margin) / (size.body * millimetresPerPoint);
}

function textHeight(text: string, ems: number, size: CardSize, scale = 1): number {
  const lines = lineCount(text, ems / scale);
  return (lines * lineHeight + 2 * rowPadding) * size.body * scale * millimetresPerPoint;
}

/** The height in millimetres of one row with its details. */
export function rowHeight(row: CardRow, size: CardSize): number {
  const known = heights(row);
  const key = `${size.width} ${size.margin} ${size.body} ${size.label}`;
  const height = known.get(key) ?? measureRow(row, size);
  known.set(key, height);
  return height;
}

/** The row of a step stands on several cards, and each is measured for front and back. */
const heights = remember<CardRow, Map<string, number>>(() => new Map());

function measureRow(row: CardRow, size: CardSize): number {
  const labelEms = size.label / (size.body * millimetresPerPoint) - 0.8;
  const textEms = innerEms(size) - labelEms - 1.8;
  const label = textHeight(row.label, labelEms, size);
  const text = textHeight(row.actors === '' ? row.text : `${row.actors}　${row.text}`, textEms, size);
  const details = row.details.reduce(
    (sum, detail) => sum + lineCount(detail, textEms - 1) * lineHeight * size.body * millimetresPerPoint,
    0,
  );
  return Math.max(label, text + details) + 0.15;
}

type Calls = Extract<CardBlock, { kind: 'calls' }>;

/** Numbers are never broken over lines; what stands at the left of them is. */
const phoneEms = 8.2;

function callsHeight({ calls, wide }: Calls, size: CardSize): number {
  if (wide) return calls.reduce((sum, call) => sum + wideCallHeight(call, size), 0);
  const ems = innerEms(size) / size.callColumns - 2.6;
  let height = 0;
  for (let start = 0; start < calls.length; start += size.callColumns) {
    const row = calls.slice(start, start + size.callColumns);
    height += Math.max(...row.map((call) => callHeight(call, ems, size)));
  }
  return height;
}

function wideCallHeight(call: CardCall, size: CardSize): number {
  const ems = innerEms(size) - 2.2 - phoneEms;
  return Math.max(textHeight(call.name, ems * 0.42 - 0.6, size), textHeight(call.note, ems * 0.58 - 0.6, size)) + 0.15;
}

function callHeight(call: CardCall, ems: number, size: CardSize): number {
  const name = `${call.name}${call.note === '' ? '' : `（${call.note}）`}`;
  const lines = textWidth(name) <= ems ? [name] : breakLines(name, ems);
  const under = textWidth(lines.at(-1) ?? '') + 0.8 + phoneWidth(call) > ems ? 1 : 0;
  return (
    (lines.length + under) * lineHeight * size.body * millimetresPerPoint +
    2 * rowPadding * size.body * millimetresPerPoint
  );
}

function phoneWidth(call: CardCall): number {
  return call.phone === null ? 5 : textWidth(call.phone) + 0.1;
}

/** Whether a number stands on a line of its own under the name. */
export function isStacked(call: CardCall, size: CardSize): boolean {
  const ems = innerEms(size) / size.callColumns - 2.1;
  const name = `${call.name}${call.note === '' ? '' : `（${call.note}）`}`;
  return textWidth(name) + 0.8 + phoneWidth(call) > ems;
}

function bigHeight(text: string, note: string, size: CardSize): number {
  const big = lineCount(text, innerEms(size) / 2.6) * size.body * 2.6 * 1.25 * millimetresPerPoint;
  return big + (note === '' ? 0 : textHeight(note, innerEms(size), size, 1.3)) + 3;
}
