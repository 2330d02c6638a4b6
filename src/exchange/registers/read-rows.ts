import type { Location, Slip, Text } from '#model';
import type { RegisterData, RegisterName } from '#registers';
import { readListAs } from '#schemas';
import { columnName, type Sheet } from '../tables/sheet.ts';
import { type Column, findHeader, type Header } from './find-header.ts';
import { type ImportNote, noteTexts, slipText } from './problem.ts';
import { type Repaired, repairCell } from './repair-cell.ts';

/** A row of a table that can be taken over. */
export interface ImportRow<Name extends RegisterName = RegisterName> {
  readonly register: Name;
  readonly sheet: string;
  /** From 1, as the spreadsheet counts. */
  readonly row: number;
  readonly data: RegisterData[Name];
  /** Canonical keys of the columns that the table has. */
  readonly keys: readonly string[];
}

export interface ReadTable {
  readonly rows: readonly ImportRow[];
  /** What keeps a row, a column or the table out. */
  readonly problems: readonly ImportNote[];
  /** What was mended on the way. */
  readonly mended: readonly ImportNote[];
}

/** Gives a row without an id the one under which it is to be kept; null where that cannot be told. */
export type IdFor = (values: Readonly<Record<string, unknown>>, place: RowPlace) => string | Text | null;

export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Reads a table as rows of a register: what a spreadsheet did to it is undone, a broken row is left out and told. */
export function readTable(sheet: Sheet, register: RegisterName, idFor: IdFor): ReadTable {
  const header = findHeader(sheet, register);
  if (header === null) return { rows: [], problems: [noteOn(sheet, null, null, noteTexts.noHeader)], mended: [] };
  const reading = new TableReading(sheet, register, header, idFor);
  return reading.read();
}

function noteOn(sheet: Sheet, row: number | null, column: Column | null, text: Text): ImportNote {
  return {
    sheet: sheet.name,
    row: row === null ? null : row + 1,
    column: column === null ? null : columnName(column.index),
    title: column?.title ?? null,
    text,
  };
}

/** A sum or a signature under a table is no entry. */
const footer = /^(?:合计|总计|小计|填表|制表|审核|负责人|说明|注[:：]|备注[:：]|total)/i;

class TableReading {
  readonly problems: ImportNote[] = [];
  readonly mended: ImportNote[] = [];
  readonly #sheet: Sheet;
  readonly #register: RegisterName;
  readonly #header: Header;
  readonly #idFor: IdFor;
  /** Everything that the cells say, to be laid end to end, so that what is wrong can be quoted. */
  readonly #parts: string[] = [];
  readonly #values: Record<string, unknown>[] = [];
  readonly #locations: Record<string, Location> = {};
  /** Row of the sheet for each entry, and whether something is wrong with it. */
  readonly #rows: number[] = [];
  readonly #broken = new Set<number>();

  constructor(sheet: Sheet, register: RegisterName, header: Header, idFor: IdFor) {
    this.#sheet = sheet;
    this.#register = register;
    this.#header = header;
    this.#idFor = idFor;
  }

  read(): ReadTable {
    this.#tellColumns();
    for (let row = this.#header.row + 1; row < this.#sheet.rows.length; row += 1) this.#collect(row);
    const raw = { value: this.#values, locations: this.#locations, source: 'csv' } as const;
    const { entries, slips } = readListAs(this.#register, raw, this.#parts.join('\n'), 'zh');
    for (const slip of slips) this.#tell(slip);
    const keys = this.#header.columns.map(({ key }) => key);
    const rows = entries.flatMap(({ value }, index): ImportRow[] => {
      const row = this.#rows[index] ?? 0;
      return value === null || this.#broken.has(index)
        ? []
        : [{ register: this.#register, sheet: this.#sheet.name, row: row + 1, data: value, keys }];
    });
    return { rows, problems: this.problems, mended: this.mended };
  }

  #tellColumns(): void {
    const { row, unknown, doubled } = this.#header;
    for (const { index, title } of unknown) {
      const column = { index, title, key: '' };
      this.problems.push(noteOn(this.#sheet, row, column, noteTexts.unknownColumn(title)));
    }
    for (const title of doubled) this.problems.push(noteOn(this.#sheet, row, null, noteTexts.doubledColumn(title)));
    for (const fault of this.#sheet.faults)
      this.problems.push(noteOn(this.#sheet, fault.row, null, noteTexts[fault.kind]));
  }

  /** Lays one row out for reading; blank rows and the foot of the table are passed over. */
  #collect(row: number): void {
    const cells = this.#sheet.rows[row] ?? [];
    const first = cells.find(({ text }) => text !== '')?.text;
    if (first === undefined || (footer.test(first) && this.#isSparse(row))) return;
    const index = this.#values.push({}) - 1;
    this.#rows.push(row);
    const values = this.#values[index] ?? {};
    for (const column of this.#header.columns) {
      const cell = cells[column.index] ?? { text: '', isNumber: false };
      this.#put(
        index,
        column.key,
        cell.text,
        this.#repaired(row, index, column, repairCell(this.#register, column.key, cell), cell.text),
      );
    }
    this.#locations[`/${index}`] = { value: { start: this.#length, end: this.#length } };
    if (values.id === undefined && this.#register !== 'contacts') this.#name(row, index, values);
  }

  #isSparse(row: number): boolean {
    return (this.#sheet.rows[row] ?? []).filter(({ text }) => text !== '').length * 2 <= this.#header.columns.length;
  }

  #name(row: number, index: number, values: Record<string, unknown>): void {
    const id = this.#idFor(values, { sheet: this.#sheet.name, row: row + 1 });
    if (typeof id === 'string') this.#put(index, 'id', id, id);
    else if (id !== null) {
      this.#broken.add(index);
      this.problems.push(noteOn(this.#sheet, row, null, id));
    }
  }

  #length = 0;

  #put(index: number, key: string, written: string, value: unknown): void {
    if (value === '') return;
    const values = this.#values[index];
    if (values === undefined) return;
    values[key] = value;
    this.#locations[`/${index}/${key}`] = { value: { start: this.#length, end: this.#length + written.length } };
    this.#parts.push(written);
    this.#length += written.length + 1;
  }

  #repaired(row: number, index: number, column: Column, { value, kind }: Repaired, before: string): unknown {
    if (kind === 'date' || kind === 'zero')
      this.mended.push(noteOn(this.#sheet, row, column, noteTexts[kind](before, String(value))));
    if (kind === 'digits-lost' || kind === 'not-a-structure') {
      this.#broken.add(index);
      const text = kind === 'digits-lost' ? noteTexts.digitsLost(before) : noteTexts.notStructure(before);
      this.problems.push(noteOn(this.#sheet, row, column, text));
    }
    return value;
  }

  #tell(slip: Slip): void {
    const at = typeof slip.data.pointer === 'string' ? slip.data.pointer : '';
    const [, entry = '', key = ''] = at.split('/');
    const index = Number(entry);
    if (this.#broken.has(index) && slip.rule === 'schema/invalid' && slip.message === 'required') return;
    this.#broken.add(index);
    const column = this.#header.columns.find((one) => one.key === key) ?? null;
    this.problems.push(noteOn(this.#sheet, this.#rows[index] ?? 0, column, slipText(slip)));
  }
}
