import type { CardKind } from './card.ts';

/** Paper of one size, lying or standing, with the type that it takes. Lengths in millimetres, type in points. */
export interface CardSize {
  readonly name: SizeName;
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Body type. */
  readonly body: number;
  /** Band, headings. */
  readonly head: number;
  /** Type in charts and ladders. */
  readonly figure: number;
  /** Foot, notes. */
  readonly small: number;
  /** Width of the column at the left: times, labels. */
  readonly label: number;
  readonly band: number;
  readonly foot: number;
  /** Columns of the list of calls. */
  readonly callColumns: number;
}

export const sizeNames = ['A7', 'A6', 'A5', 'A4', 'A3'] as const;
export type SizeName = (typeof sizeNames)[number];
export function isSizeName(name: string): name is SizeName {
  return sizeNames.some((size) => size === name);
}

export type Orientation = 'portrait' | 'landscape';

/** Line height as a multiple of the type's size; Chinese needs air. */
export const lineHeight = 1.38;
/** Space above and below a row's text, as a multiple of the type's size. */
export const rowPadding = 0.22;
/** Height of a heading between blocks, as a multiple of the body type. */
export const headingHeight = 1.9;
/** Space between the blocks, in millimetres. */
export const blockGap = 1.2;
export const millimetresPerPoint = 25.4 / 72;

type Standing = Omit<CardSize, 'name' | 'orientation' | 'callColumns'>;

/** Standing sizes: `width` is the short side. */
const standing: Readonly<Record<SizeName, Standing>> = {
  A7: { width: 74, height: 105, margin: 4, body: 8.5, head: 10, figure: 7, small: 6.5, label: 16, band: 9, foot: 10 },
  A6: {
    width: 105,
    height: 148,
    margin: 5,
    body: 9.5,
    head: 14,
    figure: 8.5,
    small: 7,
    label: 18.5,
    band: 11,
    foot: 13,
  },
  A5: {
    width: 148,
    height: 210,
    margin: 7,
    body: 11.5,
    head: 15,
    figure: 8.5,
    small: 8,
    label: 22,
    band: 14,
    foot: 16,
  },
  A4: { width: 210, height: 297, margin: 12, body: 13, head: 19, figure: 8.5, small: 9, label: 27, band: 18, foot: 20 },
  A3: {
    width: 297,
    height: 420,
    margin: 14,
    body: 18,
    head: 27,
    figure: 8.5,
    small: 12,
    label: 38,
    band: 26,
    foot: 27,
  },
};

/** Type may be larger than the size's own where a card has room for it. */
const typeScales = [1.3, 1.15, 1] as const;
/** Body type below which nobody reads a card in the dark. */
const smallestBody: Readonly<Record<SizeName, number>> = { A7: 8.5, A6: 8.5, A5: 10, A4: 11, A3: 15 };
/** What hangs on a wall is read from a distance. */
const wallScales = [2.6, 2.2, 1.9, 1.6, 1.45, ...typeScales] as const;

/** The scales that a kind of card may take, the largest first. */
export function scalesFor(kind: CardKind): readonly number[] {
  return kind === 'chart' || kind === 'sign' || kind === 'ladder' ? wallScales : typeScales;
}

/** The least scale of what is carried, if that saves a second side; what hangs on a wall has none. */
export function leastScale(kind: CardKind, name: SizeName): number {
  return kind === 'role' || kind === 'plan' || kind === 'public' ? smallestBody[name] / standing[name].body : 1;
}

/** The paper and type of a size. */
export function cardSize(name: SizeName, orientation: Orientation, scale = 1): CardSize {
  const facts = standing[name];
  const lies = orientation === 'landscape';
  const width = lies ? facts.height : facts.width;
  const body = facts.body * scale;
  const callColumns = width / body >= 20 ? 3 : width / body >= 11 ? 2 : 1;
  return {
    ...facts,
    name,
    orientation,
    width,
    height: lies ? facts.width : facts.height,
    body,
    figure: facts.figure * scale,
    label: facts.label * scale,
    callColumns,
  };
}
