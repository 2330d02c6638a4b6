/** One cell of a table, as a person reads it. */
export interface SheetCell {
  readonly text: string;
  /** Whether the file held a number: a text of digits may have lost its leading zero then. */
  readonly isNumber: boolean;
}

/** One table: a sheet of a workbook, or a CSV file. Row and column numbers count from 0 here, from 1 for the reader. */
export interface Sheet {
  /** Name of the sheet; empty for a CSV file. */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** What the file itself is ill with: the row (from 0) and what is wrong. */
  readonly faults: readonly { readonly row: number; readonly kind: 'columns' | 'quote' }[];
}

/** The name that a spreadsheet gives to a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
