import type { Card, CardBlock, CardCall, CardRow } from './card.ts';
import { chartRow, joinCharts } from './chart-parts.ts';
import { figureHeight } from './figure-size.ts';
import { breakLines, lineCount, textWidth } from './measure.ts';
import {
  blockGap,
  type CardSize,
  cardSize,
  headingHeight,
  lineHeight,
  millimetresPerPoint,
  rowPadding,
  scalesFor,
} from './size.ts';

/** One printed side: which blocks, or which part of a block, stand on it. */
export interface CardSide {
  readonly blocks: readonly CardBlock[];
}

/** What does not fit: the row that takes the most room, so that it can be shortened. */
export interface Overflow {
  /** Whether the steps are too much, or whom to call and when to hand over. */
  readonly part: 'steps' | 'contacts';
  /** Address of the longest step; empty when the card has none. */
  readonly address: string;
  readonly text: string;
  /** By how many lines the side is too full. */
  readonly lines: number;
}

/** A card laid out on paper: nothing is ever cut; what is too much stands on further sides and is reported. */
export interface CardLayout {
  readonly card: Card;
  readonly size: CardSize;
  readonly sides: readonly CardSide[];
  readonly overflow: Overflow | null;
}

/** Kinds that may go on over several sides: lists that nobody carries as one page. */
const mayContinue = new Set(['calls', 'chart']);

/**
 * Lays a card out. In the largest type in which everything stands on one side; else, on paper that is carried, whom
 * to call goes on the back; else the rest goes on to further sides and the card overflows.
 */
export function layOut(card: Card, base: CardSize): CardLayout {
  for (const scale of scalesFor(card.kind)) {
    const size = cardSize(base.name, base.orientation, scale);
    if (blocksHeight(card.blocks, size) <= bodyHeight(size))
      return { card, size, sides: [{ blocks: card.blocks }], overflow: null };
  }
  return onSeveralSides(card, base);
}

/** What does not fit on this paper, front and back, in the smallest type; without laying the card out. */
export function overflowOn(card: Card, base: CardSize): Overflow | null {
  const least = Math.min(...scalesFor(card.kind));
  const size = cardSize(base.name, base.orientation, least);
  if (blocksHeight(card.blocks, size) <= bodyHeight(size) || fitsTwoSides(card, base) || mayContinue.has(card.kind))
    return null;
  return overflowOf(card, base, bodyHeight(base));
}

function zoneOf(card: Card, wanted: CardBlock['zone']): CardBlock[] {
  return card.blocks.filter(({ zone }) => zone === wanted);
}

function fitsTwoSides(card: Card, size: CardSize): boolean {
  const [main, contact] = [zoneOf(card, 'main'), zoneOf(card, 'contact')];
  const fits = (blocks: readonly CardBlock[]): boolean => blocksHeight(blocks, size) <= bodyHeight(size);
  return main.length > 0 && contact.length > 0 && fits(main) && fits(contact);
}

function onSeveralSides(card: Card, size: CardSize): CardLayout {
  const room = bodyHeight(size);
  const [main, contact] = [zoneOf(card, 'main'), zoneOf(card, 'contact')];
  if (fitsTwoSides(card, size)) return { card, size, sides: [{ blocks: main }, { blocks: contact }], overflow: null };
  const sides = [...pour(main, size, room), ...pour(contact, size, room)].map((blocks) => ({ blocks }));
  const overflow = mayContinue.has(card.kind) ? null : overflowOf(card, size, room);
  return { card, size, sides, overflow };
}

/** Rules between rows and the rounding of the engines, in millimetres. */
const spare = 1.5;

/** The height in millimetres between band and foot. */
export function bodyHeight(size: CardSize): number {
  return size.height - 2 * size.margin - size.band - size.foot - 3 * blockGap - spare;
}

function overflowOf(card: Card, size: CardSize, room: number): Overflow {
  const main = card.blocks.filter(({ zone }) => zone === 'main');
  const steps = blocksHeight(main, size) > room;
  const culprit = steps ? main : card.blocks.filter(({ zone }) => zone === 'contact');
  const excess = blocksHeight(culprit, size) - room;
  const rows = main.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
  const longest = rows.reduce<CardRow | null>(
    (worst, row) => (worst === null || rowHeight(row, size) > rowHeight(worst, size) ? row : worst),
    null,
  );
  const lines = Math.max(1, Math.ceil(excess / (size.body * lineHeight * millimetresPerPoint)));
  return { part: steps ? 'steps' : 'contacts', address: longest?.address ?? '', text: longest?.text ?? '', lines };
}

/** Fills side after side; a block of rows, calls or lines may go on over the edge, a row never. */
function pour(blocks: readonly CardBlock[], size: CardSize, room: number): CardBlock[][] {
  const sides: CardBlock[][] = [];
  let side: CardBlock[] = [];
  for (const piece of blocks.flatMap((block) => piecesOf(block, size))) {
    const joined = join(side, piece);
    if (blocksHeight(joined, size) <= room || side.length === 0) side = joined;
    else {
      sides.push(side);
      side = [piece];
    }
  }
  if (side.length > 0) sides.push(side);
  return sides;
}

function piecesOf(block: CardBlock, size: CardSize): CardBlock[] {
  if (block.kind === 'rows') return block.rows.map((row) => ({ ...block, rows: [row] }));
  if (block.kind === 'lines') return block.lines.map((line) => ({ ...block, lines: [line] }));
  if (block.kind === 'chart')
    return block.chart.times.map((_, row) => ({ ...block, chart: chartRow(block.chart, row) }));
  if (block.kind !== 'calls') return [block];
  const pieces: CardBlock[] = [];
  const step = block.wide ? 1 : size.callColumns;
  for (let start = 0; start < block.calls.length; start += step)
    pieces.push({ ...block, calls: block.calls.slice(start, start + step) });
  return pieces;
}

/** Adds a piece to the block that it was cut from, when that stands last on the side. */
function join(side: readonly CardBlock[], piece: CardBlock): CardBlock[] {
  const last = side.at(-1);
  const rest = side.slice(0, -1);
  if (last?.kind === 'rows' && piece.kind === 'rows' && last.heading === piece.heading)
    return [...rest, { ...last, rows: [...last.rows, ...piece.rows] }];
  if (last?.kind === 'lines' && piece.kind === 'lines' && last.heading === piece.heading)
    return [...rest, { ...last, lines: [...last.lines, ...piece.lines] }];
  if (last?.kind === 'calls' && piece.kind === 'calls' && last.heading === piece.heading)
    return [...rest, { ...last, calls: [...last.calls, ...piece.calls] }];
  if (last?.kind === 'chart' && piece.kind === 'chart')
    return [...rest, { ...last, chart: joinCharts(last.chart, piece.chart) }];
  return [...side, piece];
}

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
  const ems = innerEms(size) - 1.6 - phoneEms;
  return Math.max(textHeight(call.name, ems * 0.42 - 0.6, size), textHeight(call.note, ems * 0.58 - 0.6, size)) + 0.15;
}

function callHeight(call: CardCall, ems: number, size: CardSize): number {
  const name = `${call.name}${call.note === '' ? '' : `（${call.note}）`}`;
  const last = breakLines(name, ems).at(-1) ?? '';
  const under = textWidth(last) + 0.8 + phoneWidth(call) > ems ? 1 : 0;
  return (
    (lineCount(name, ems) + under) * lineHeight * size.body * millimetresPerPoint +
    2 * rowPadding * size.body * millimetresPerPoint
  );
}

function phoneWidth(call: CardCall): number {
  return call.phone === null ? 5 : textWidth(call.phone) * 1.06;
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
