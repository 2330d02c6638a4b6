import { blocksHeight, rowHeight } from './block-height.ts';
import type { Card, CardBlock, CardKind, CardRow } from './card.ts';
import { chartRow, joinCharts } from './chart-parts.ts';
import { laddersAcross } from './figure-size.ts';
import { blockGap, type CardSize, cardSize, leastScale, lineHeight, millimetresPerPoint, scalesFor } from './size.ts';

/** One printed side: which blocks, or which part of a block, stand on it. */
export interface CardSide {
  readonly blocks: readonly CardBlock[];
  /** The card's paper with the type of this side: each takes the largest that it has room for. */
  readonly size: CardSize;
}

/** What does not fit: the row that takes the most room, so that it can be shortened. */
export interface Overflow {
  /** Whether the steps are too much, whom to call and when to hand over, or a drawing that only larger paper can hold. */
  readonly part: 'steps' | 'contacts' | 'figure';
  /** Address of the longest step; empty when the card has none. */
  readonly address: string;
  readonly text: string;
  /** By how many lines the side is too full. */
  readonly lines: number;
}

/** What is too much in words, which can be shortened. */
export type TextOverflow = Overflow & { readonly part: 'steps' | 'contacts' };

/** A card laid out on paper: nothing is ever cut; what is too much stands on further sides and is reported. */
export interface CardLayout {
  readonly card: Card;
  /** The paper, with the type that it has where nothing is enlarged. */
  readonly size: CardSize;
  readonly sides: readonly CardSide[];
  readonly overflow: Overflow | null;
}

/** Kinds that may go on over several sides: lists that nobody carries as one page. */
const mayContinue = new Set(['calls', 'chart', 'ladder']);

/**
 * Lays a card out. In the largest type in which everything stands on one side; else, on paper that is carried, whom
 * to call goes on the back; else the rest goes on to further sides and the card overflows.
 */
export function layOut(card: Card, base: CardSize): CardLayout {
  const size = largest(card.blocks, base, [...scalesFor(card.kind), leastScale(card.kind, base.name)]);
  if (size === null) return onSeveralSides(card, base);
  return { card, size: base, sides: [{ blocks: card.blocks, size }], overflow: null };
}

/** The paper with the largest type in which blocks stand on one side; null when none is small enough. */
function largest(
  blocks: readonly CardBlock[],
  { name, orientation }: CardSize,
  scales: readonly number[],
): CardSize | null {
  for (const scale of scales) {
    const size = cardSize(name, orientation, scale);
    if (blocksHeight(blocks, size) <= bodyHeight(size)) return size;
  }
  return null;
}

/** Prepares to tell what of a card does not fit on this paper, front and back, in the smallest type; lays nothing out. */
export function overflowFinder(kind: CardKind, base: CardSize): (blocks: readonly CardBlock[]) => TextOverflow | null {
  const { name, orientation } = base;
  const smallest = cardSize(name, orientation, Math.min(...scalesFor(kind), leastScale(kind, name)));
  return (blocks) => {
    const fits = blocksHeight(blocks, smallest) <= bodyHeight(smallest) || fitsTwoSides(blocks, base);
    return fits || mayContinue.has(kind) ? null : overflowOf(blocks, base, bodyHeight(base));
  };
}

function zoneOf(blocks: readonly CardBlock[], wanted: CardBlock['zone']): CardBlock[] {
  return blocks.filter(({ zone }) => zone === wanted);
}

function fitsTwoSides(blocks: readonly CardBlock[], size: CardSize): boolean {
  const [main, contact] = [zoneOf(blocks, 'main'), zoneOf(blocks, 'contact')];
  const fits = (side: readonly CardBlock[]): boolean => blocksHeight(side, size) <= bodyHeight(size);
  return main.length > 0 && contact.length > 0 && fits(main) && fits(contact);
}

function onSeveralSides(card: Card, size: CardSize): CardLayout {
  const room = bodyHeight(size);
  const [main, contact] = [zoneOf(card.blocks, 'main'), zoneOf(card.blocks, 'contact')];
  if (fitsTwoSides(card.blocks, size)) {
    const sides = [main, contact].map((blocks) => ({
      blocks,
      size: largest(blocks, size, scalesFor(card.kind)) ?? size,
    }));
    return { card, size, sides, overflow: null };
  }
  const sides = [...pour(main, size, room), ...pour(contact, size, room)].map((blocks) => ({ blocks, size }));
  const overflow = mayContinue.has(card.kind) ? figureOverflow(sides, room) : overflowOf(card.blocks, size, room);
  return { card, size, sides, overflow };
}

/** A drawing is never cut: one that is higher than its side is drawn smaller, and that is said. */
function figureOverflow(sides: readonly CardSide[], room: number): Overflow | null {
  const lines = sides.map(({ blocks, size }) => linesOf(blocksHeight(blocks, size) - room, size));
  const worst = Math.max(0, ...lines);
  return worst === 0 ? null : { part: 'figure', address: '', text: '', lines: worst };
}

/** How many lines of body type a height is. */
function linesOf(height: number, size: CardSize): number {
  return height <= 0 ? 0 : Math.max(1, Math.ceil(height / (size.body * lineHeight * millimetresPerPoint)));
}

/** How much smaller a side's drawing is set so that it stands on its paper: 1 where it has room. */
export function figureScale({ blocks, size }: CardSide): number {
  return Math.min(1, bodyHeight(size) / blocksHeight(blocks, size));
}

/** Rules between rows and the rounding of the engines, in millimetres. */
const spare = 1.5;

/** The height in millimetres between band and foot. */
export function bodyHeight(size: CardSize): number {
  return size.height - 2 * size.margin - size.band - size.foot - 3 * blockGap - spare;
}

function overflowOf(blocks: readonly CardBlock[], size: CardSize, room: number): TextOverflow {
  const main = zoneOf(blocks, 'main');
  const steps = blocksHeight(main, size) > room;
  const culprit = steps ? main : zoneOf(blocks, 'contact');
  const excess = blocksHeight(culprit, size) - room;
  const rows = main.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
  const longest = rows.reduce<CardRow | null>(
    (worst, row) => (worst === null || rowHeight(row, size) > rowHeight(worst, size) ? row : worst),
    null,
  );
  const lines = Math.max(1, linesOf(excess, size));
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
  if (block.kind === 'ladder') return chunks(block.scales, laddersAcross(size)).map((scales) => ({ ...block, scales }));
  if (block.kind !== 'calls') return [block];
  return chunks(block.calls, block.wide ? 1 : size.callColumns).map((calls) => ({ ...block, calls }));
}

function chunks<Item>(items: readonly Item[], length: number): (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += length) parts.push(items.slice(start, start + length));
  return parts;
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
  if (last?.kind === 'ladder' && piece.kind === 'ladder')
    return [...rest, { ...last, scales: [...last.scales, ...piece.scales] }];
  return [...side, piece];
}
