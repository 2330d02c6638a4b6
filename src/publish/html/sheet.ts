import type { CardSize } from '#cards';

/** How many cards stand on a sheet: 1 means that the page is the card. */
export const nupCounts = [1, 2, 4, 8] as const;
export type Nup = (typeof nupCounts)[number];

/** A sheet of paper that holds several cards edge to edge, to be cut apart. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** Where the first card starts. */
  readonly left: number;
  readonly top: number;
  readonly marks: string;
}

const longSides = [105, 148, 210, 297, 420, 594, 841];

/** The sheet for `nup` cards of a size: each doubling takes the next larger paper of the series. */
export function sheetFor(size: CardSize, nup: Nup): Sheet {
  let columns = 1;
  let rows = 1;
  while (columns * rows < nup) {
    if (columns * size.width <= rows * size.height) columns *= 2;
    else rows *= 2;
  }
  const width = paper(columns * size.width);
  const height = paper(rows * size.height);
  const left = (width - columns * size.width) / 2;
  const top = (height - rows * size.height) / 2;
  return {
    width,
    height,
    columns,
    rows,
    left,
    top,
    marks: nup === 1 ? '' : cropMarks({ size, columns, rows, left, top }),
  };
}

/** Two A6 side by side are 296 mm; the paper is 297. */
function paper(length: number): number {
  return longSides.find((side) => side >= length && side - length < 3) ?? length;
}

interface Grid {
  readonly size: CardSize;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
}

const markLength = 4;

/** Short lines at every corner of every card, as one path. */
function cropMarks({ size, columns, rows, left, top }: Grid): string {
  const marks: string[] = [];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const x = left + column * size.width;
      const y = top + row * size.height;
      marks.push(`M${x - markLength / 2} ${y}h${markLength}M${x} ${y - markLength / 2}v${markLength}`);
    }
  }
  return marks.join('');
}

/** Puts sides on sheets. Backs stand mirrored behind their fronts, for printing on both sides. */
export function impose<Side>(cards: readonly (readonly Side[])[], sheet: Sheet): (Side | null)[][] {
  const perSheet = sheet.columns * sheet.rows;
  const leaves = cards.flatMap((sides) => pairs(sides));
  const twoSided = leaves.some(({ back }) => back !== null);
  const sheets: (Side | null)[][] = [];
  for (let start = 0; start < leaves.length; start += perSheet) {
    const group = leaves.slice(start, start + perSheet);
    const filled = Array.from({ length: perSheet }, (_, index) => group[index] ?? { front: null, back: null });
    sheets.push(filled.map(({ front }) => front));
    if (twoSided)
      sheets.push(
        mirrored(
          filled.map(({ back }) => back),
          sheet.columns,
        ),
      );
  }
  return sheets;
}

interface Leaf<Side> {
  readonly front: Side | null;
  readonly back: Side | null;
}

function pairs<Side>(sides: readonly Side[]): Leaf<Side>[] {
  const leaves: Leaf<Side>[] = [];
  for (let index = 0; index < sides.length; index += 2)
    leaves.push({ front: sides[index] ?? null, back: sides[index + 1] ?? null });
  return leaves;
}

function mirrored<Side>(sides: readonly Side[], columns: number): Side[] {
  const rows: Side[] = [];
  for (let start = 0; start < sides.length; start += columns)
    rows.push(...sides.slice(start, start + columns).reverse());
  return rows;
}
