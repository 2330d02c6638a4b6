import { breakLines, textWidth } from '#cards';
import { type Band, bandOrder, type MapEdge, type MapNode, type PlanMap } from '#corpus';
import type { Plan } from '#model';

/** A plan as a box, in millimetres. */
export interface Box {
  readonly node: MapNode;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One band of the map: a label at the left, boxes in one or more rows. */
export interface PlacedBand {
  readonly band: Band;
  readonly top: number;
  readonly bottom: number;
}

export interface Arrangement {
  readonly boxes: ReadonlyMap<Plan, Box>;
  readonly bands: readonly PlacedBand[];
  readonly width: number;
  readonly height: number;
}

export const measures = {
  margin: 6,
  labels: 20,
  box: 40,
  gap: 5,
  /** Between rows: room for the lines. */
  street: 13,
  em: 2.9,
  leading: 1.35,
  padding: 1.6,
} as const;

/** Places every plan: bands from top to bottom, within them near to what each is linked with. */
export function arrange(map: PlanMap): Arrangement {
  const columns = columnsFor(map);
  const rows = rowsOf(map.nodes, columns);
  const settled = sweep(rows, map.edges).map((row) => centred(row, map.middle));
  const width = 2 * measures.margin + measures.labels + columns * (measures.box + measures.gap) - measures.gap;
  const boxes = new Map<Plan, Box>();
  const bands: PlacedBand[] = [];
  let top = measures.margin + 8;
  for (const row of settled) {
    const placed = placeRow(row, top, columns);
    for (const box of placed) boxes.set(box.node.plan, box);
    const bottom = top + Math.max(...placed.map(({ height }) => height));
    addBand(bands, row[0]?.band, top, bottom);
    top = bottom + measures.street;
  }
  return { boxes, bands, width, height: top - measures.street + measures.margin };
}

/** Six columns fit A4 across; a whole library needs more. */
function columnsFor({ nodes }: PlanMap): number {
  const widest = Math.max(
    ...[...Map.groupBy(nodes, ({ band }) => bandOrder(band)).values()].map(({ length }) => length),
    1,
  );
  const wanted = nodes.length <= 40 ? 6 : Math.min(16, Math.ceil(Math.sqrt(nodes.length * 1.6)));
  return Math.max(1, Math.min(widest, wanted));
}

type Row = readonly MapNode[];

/** Each band in as few rows as fit, filled evenly. */
function rowsOf(nodes: readonly MapNode[], columns: number): readonly Row[] {
  const bands = [...Map.groupBy(nodes, ({ band }) => bandOrder(band))].toSorted(([a], [b]) => a - b);
  return bands.flatMap(([, members]) => {
    const count = Math.ceil(members.length / columns);
    const size = Math.ceil(members.length / count);
    return Array.from({ length: count }, (_, row) => members.slice(row * size, (row + 1) * size));
  });
}

const sweeps = 6;

/** Moves each plan towards the middle of what it is linked with, down and up by turns (barycentre method). */
function sweep(rows: readonly Row[], edges: readonly MapEdge[]): readonly Row[] {
  const near = new Map<Plan, Plan[]>();
  const join = (a: Plan, b: Plan): void => void near.set(a, [...(near.get(a) ?? []), b]);
  for (const { from, to } of edges) {
    join(from, to);
    join(to, from);
  }
  let settled = rows;
  for (let turn = 0; turn < sweeps; turn += 1) {
    const places = new Map(settled.flatMap((row) => row.map(({ plan }, index) => [plan, (index + 0.5) / row.length])));
    settled = settled.map((row) => {
      const wanted = ({ plan }: MapNode): number => {
        const others = (near.get(plan) ?? []).map((other) => places.get(other) ?? 0.5);
        const own = places.get(plan) ?? 0.5;
        return others.length === 0 ? own : others.reduce((sum, place) => sum + place, own) / (others.length + 1);
      };
      return row.toSorted((a, b) => wanted(a) - wanted(b));
    });
  }
  return settled;
}

/** What was asked for stands in the middle of its row. */
function centred(row: Row, middle: readonly Plan[]): Row {
  const own = row.filter(({ plan }) => middle.includes(plan));
  if (own.length === 0) return row;
  const others = row.filter((node) => !own.includes(node));
  const half = Math.ceil(others.length / 2);
  return [...others.slice(0, half), ...own, ...others.slice(half)];
}

/** A title in as few lines as fit, of about the same length. */
function titleLines(title: string, room: number): readonly string[] {
  const greedy = breakLines(title, room);
  const even = breakLines(title, Math.min(room, textWidth(title) / greedy.length + 1));
  return even.length === greedy.length ? even : greedy;
}

function placeRow(row: Row, top: number, columns: number): Box[] {
  const pitch = measures.box + measures.gap;
  const left = measures.margin + measures.labels + ((columns - row.length) * pitch) / 2;
  const room = (measures.box - 2 * measures.padding) / measures.em;
  return row.map((node, index) => {
    const lines = titleLines(node.plan.title, room);
    const height = 2 * measures.padding + lines.length * measures.em * measures.leading;
    return { node, lines, x: left + index * pitch, y: top, width: measures.box, height };
  });
}

function addBand(bands: PlacedBand[], band: Band | undefined, top: number, bottom: number): void {
  if (band === undefined) return;
  const last = bands.at(-1);
  if (last !== undefined && bandOrder(last.band) === bandOrder(band)) bands[bands.length - 1] = { ...last, bottom };
  else bands.push({ band, top, bottom });
}
