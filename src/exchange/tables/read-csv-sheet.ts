import { CsvError, parse } from 'csv-parse/sync';
import { Fault } from '#model';
import { decode } from '#parse';
import { unguarded } from './guard.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * A CSV file as one table: in UTF-8 or as a Chinese spreadsheet saves it (GB18030), its cells parted by commas, tabs or
 * semicolons. A quotation mark that never closes is a fault of its row; the rows before it are read.
 */
export function readCsvSheet(bytes: Uint8Array): Sheet {
  // A table that is only taken over may be longer than a file of the workspace.
  const { text, encoding } = decode(bytes, Number.POSITIVE_INFINITY);
  if (encoding === 'binary' || (text === '' && bytes.length > 3))
    throw new Fault({
      zh: '这不是文本文件，读不出表格。工作簿请保留 .xlsx 的文件名。',
      en: 'This is no text file, so no table can be read. Keep the .xlsx ending of a workbook.',
    });
  const { records, unclosed } = readRecords(text, delimiterOf(text));
  const faults = unclosed === null ? [] : [{ row: unclosed, kind: 'quote' } as const];
  return { name: '', rows: records.map((record) => record.map(cell)), faults };
}

function cell(text: string): SheetCell {
  return { text: unguarded(text.trim()), isNumber: false };
}

/** Where the first line has tabs or semicolons and no comma, these part the cells. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  if (head.includes(',')) return ',';
  if (head.includes('\t')) return '\t';
  return head.includes(';') ? ';' : ',';
}

interface Records {
  readonly records: readonly (readonly string[])[];
  /** Row of the quotation mark that never closes. */
  readonly unclosed: number | null;
}

function readRecords(text: string, delimiter: string): Records {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  try {
    return { records: stringRows(parse(text, options)), unclosed: null };
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const before = typeof error.records === 'number' ? error.records : 0;
    const records = stringRows(parse(text, { ...options, to: before }));
    return { records, unclosed: before };
  }
}

function stringRows(parsed: unknown): string[][] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((row: unknown) => (Array.isArray(row) ? [row.map((one: unknown) => String(one))] : []));
}
