import { type Location, type Locations, lazily, pointer, type Slip, type Span } from '#model';

const csvParse = lazily<typeof import('csv-parse/sync')>('csv-parse/sync');

/** One cell's column or heading, with its place. */
export interface CsvHeader {
  readonly name: string;
  readonly span: Span;
}

/** One line of a table. */
export interface CsvRow {
  readonly fields: Readonly<Record<string, string>>;
  readonly locations: Readonly<Record<string, Span>>;
  readonly span: Span;
}

/** A table; `value` and `locations` have the shape that YAML's list of entries has, empty cells left out. */
export interface CsvTable {
  readonly headers: readonly CsvHeader[];
  readonly rows: readonly CsvRow[];
  readonly value: readonly Readonly<Record<string, string>>[];
  readonly locations: Locations;
  readonly slips: readonly Slip[];
}

interface CsvRecord {
  readonly fields: readonly string[];
  readonly spans: readonly Span[];
  readonly span: Span;
}

const options = { info: true, raw: true, relax_column_count: true, relax_quotes: true, max_record_size: 0 };

/**
 * Reads CSV with a heading line. Rows with too few or too many cells are reported by `schema/invalid` (`csv-columns`),
 * a quotation mark that never closes by `csv-quote`; the rows before it are still read.
 */
export function readCsv(text: string): CsvTable {
  const slips: Slip[] = [];
  const [head, ...body] = readRecords(text, slips);
  const headers = (head?.fields ?? []).map((name, index) => ({ name: name.trim(), span: spanAt(head, index) }));
  const locations: Record<string, Location> = Object.create(null);
  locations[''] = { value: { start: 0, end: text.length } };
  const rows: CsvRow[] = [];
  const value: Record<string, string>[] = [];
  const columns = headers.map(({ name }) => ({ name, pointer: name === '' ? null : pointer(name) }));
  for (const record of body) {
    if (record.fields.every((field) => field.trim() === '')) continue;
    if (record.fields.length !== headers.length) slips.push(columnSlip(record, rows.length, headers.length));
    const at = `/${rows.length}`;
    locations[at] = { value: record.span };
    const row = newRow(record);
    const filled: Record<string, string> = {};
    for (const [index, column] of columns.entries()) {
      const field = record.fields[index]?.trim();
      if (field === undefined || column.pointer === null) continue;
      const span = spanAt(record, index);
      put(row.fields, column.name, field);
      put(row.locations, column.name, span);
      locations[at + column.pointer] = { value: span };
      if (field !== '') put(filled, column.name, field);
    }
    value.push(filled);
    rows.push(row);
  }
  return { headers, rows, value, locations, slips };
}

type RowDraft = CsvRow & { readonly fields: Record<string, string>; readonly locations: Record<string, Span> };

function newRow({ span }: CsvRecord): RowDraft {
  return { fields: {}, locations: {}, span };
}

/** A column called __proto__ is only a column. */
function put<Value>(target: Record<string, Value>, key: string, value: Value): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function columnSlip(record: CsvRecord, index: number, expected: number): Slip {
  const data = { row: index + 1, expected, found: record.fields.length };
  return { rule: 'schema/invalid', message: 'csv-columns', data, span: record.span };
}

function spanAt(record: CsvRecord | undefined, index: number): Span {
  const end = record?.span.end ?? 0;
  return record?.spans[index] ?? { start: end, end };
}

/** csv-parse says what the records are; their raw text, laid end to end, says where. */
function readRecords(text: string, slips: Slip[]): CsvRecord[] {
  const parsed = parseRecords(text, slips);
  const records: CsvRecord[] = [];
  let from = 0;
  for (const { record, raw } of parsed) {
    const written = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
    const at = text.indexOf(written, from);
    if (written === '' || at < 0) continue;
    from = at + written.length;
    records.push({ fields: record, spans: fieldSpans(written, at), span: { start: at, end: at + written.length } });
  }
  return records;
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

function parseRecords(text: string, slips: Slip[]): ParsedRecord[] {
  try {
    const records: unknown[] = csvParse().parse(text, options);
    return records.filter(isParsedRecord);
  } catch (error) {
    const at = unclosedQuote(text);
    const row = error instanceof csvParse().CsvError && typeof error.records === 'number' ? error.records : 0;
    const span = { start: at, end: Math.min(at + 1, text.length) };
    slips.push({ rule: 'schema/invalid', message: 'csv-quote', data: { row }, span });
    const before = text.lastIndexOf('\n', at - 1) + 1;
    return at > 0 && before > 0 && before < text.length ? parseRecords(text.slice(0, before), []) : [];
  }
}

function isParsedRecord(value: unknown): value is ParsedRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'record' in value &&
    Array.isArray(value.record) &&
    'raw' in value &&
    typeof value.raw === 'string'
  );
}

/** Where the quotation mark stands that opens a cell and never closes. */
function unclosedQuote(text: string): number {
  let open = -1;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] !== '"') continue;
    if (open < 0) {
      const before = text.charAt(index - 1);
      if (before === '' || before === ',' || before === '\n' || before === '\r') open = index;
    } else if (text[index + 1] === '"') index += 1;
    else open = -1;
  }
  return Math.max(open, 0);
}

/** The cells of one record as written, quotation marks included. */
function fieldSpans(raw: string, offset: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start <= raw.length) {
    let end = start;
    if (raw[start] === '"') end = closingQuote(raw, start);
    const comma = raw.indexOf(',', end);
    end = comma < 0 ? raw.length : comma;
    spans.push({ start: offset + start, end: offset + end });
    start = end + 1;
  }
  return spans;
}

function closingQuote(raw: string, start: number): number {
  let index = start + 1;
  for (;;) {
    const quote = raw.indexOf('"', index);
    if (quote < 0) return raw.length;
    if (raw[quote + 1] !== '"') return quote + 1;
    index = quote + 2;
  }
}
