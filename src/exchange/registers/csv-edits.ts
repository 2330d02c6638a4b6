import type { Edit, Language, SourceDocument, Span } from '#model';
import { type CsvTable, readCsv } from '#parse';
import type { Entry, RegisterName } from '#registers';
import { keyMeaning, keyName, keysAt } from '#schemas';
import { cellText } from './cell-text.ts';
import type { FieldChange } from './plan-import.ts';
import { valueAt } from './table-of.ts';

/** What is to become of one CSV register: changed fields by row (from 0), rows that go, rows that come. */
export interface CsvChanges {
  readonly fields: ReadonlyMap<number, readonly FieldChange[]>;
  readonly removed: ReadonlySet<number>;
  readonly added: readonly object[];
}

/** Edits that bring a CSV register up to date; cells that do not change keep every byte. */
export function editCsv(
  document: SourceDocument,
  register: RegisterName,
  changes: CsvChanges,
  language: Language,
): Edit[] {
  const table = readCsv(document.text);
  const columns = table.headers.map(({ name }) => keyMeaning(register, '', name));
  const wanted = new Set([
    ...[...changes.fields.values()].flat().flatMap(({ key, after }) => (after === undefined ? [] : [key])),
    ...changes.added.flatMap((row) => Object.keys(row)),
  ]);
  const fresh = keysAt(register, '').filter((key) => wanted.has(key) && !columns.includes(key));
  const write = (key: string, value: unknown): string => csvCell(cellText(register, key, value, language));
  const edits = table.rows.flatMap((row, index) => {
    if (changes.removed.has(index)) return [{ span: wholeLine(document.text, row.span), text: '' }];
    const fields = changes.fields.get(index) ?? [];
    return [...cellEdits(table, index, columns, fields, write), ...tailEdits(row.span, fresh, fields, write)];
  });
  const head = headEdits(table, register, fresh, language);
  return [...head, ...edits, ...appended(document.text, table, [...columns, ...fresh], changes.added, write)];
}

type Writer = (key: string, value: unknown) => string;

function cellEdits(
  { headers, rows }: CsvTable,
  index: number,
  columns: readonly (string | null)[],
  fields: readonly FieldChange[],
  write: Writer,
): Edit[] {
  return fields.flatMap(({ key, after }) => {
    const title = headers[columns.indexOf(key)]?.name;
    const span = title === undefined ? undefined : rows[index]?.locations[title];
    return span === undefined ? [] : [{ span, text: write(key, after) }];
  });
}

/** Cells of new columns stand at the end of the line. */
function tailEdits({ end }: Span, fresh: readonly string[], fields: readonly FieldChange[], write: Writer): Edit[] {
  if (fresh.length === 0) return [];
  const cells = fresh.map((key) => write(key, fields.find((field) => field.key === key)?.after));
  return [{ span: { start: end, end }, text: cells.map((cell) => `,${cell}`).join('') }];
}

function headEdits(
  { headers }: CsvTable,
  register: RegisterName,
  fresh: readonly string[],
  language: Language,
): Edit[] {
  const end = headers.at(-1)?.span.end ?? 0;
  if (fresh.length === 0) return [];
  const titles = fresh.map((key) => csvCell(keyName(register, `/${key}`, language)));
  return [{ span: { start: end, end }, text: (headers.length === 0 ? '' : ',') + titles.join(',') }];
}

function appended(
  text: string,
  table: CsvTable,
  columns: readonly (string | null)[],
  added: readonly object[],
  write: Writer,
): Edit[] {
  if (added.length === 0) return [];
  const lines = added.map((row) => columns.map((key) => (key === null ? '' : write(key, valueAt(row, key)))).join(','));
  const last = table.rows.at(-1)?.span.end ?? table.headers.at(-1)?.span.end ?? 0;
  const end = wholeLine(text, { start: last, end: last }).end;
  const hasBreak = /[\r\n]/.test(text.charAt(end - 1));
  return [{ span: { start: end, end }, text: hasBreak ? `${lines.join('\n')}\n` : `\n${lines.join('\n')}` }];
}

/** A cell that needs no quotation marks has none. */
function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function wholeLine(text: string, { start, end }: Span): Span {
  const found = text.indexOf('\n', end);
  return { start, end: found < 0 ? text.length : found + 1 };
}

/** The row of an entry in its CSV file, from 0. */
export function csvRowOf({ pointer }: Entry): number {
  return Number(pointer.slice(1));
}
