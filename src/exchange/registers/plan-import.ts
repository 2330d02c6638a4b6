import type { Corpus } from '#corpus';
import type { SourceDocument } from '#model';
import type { Entry, RegisterName } from '#registers';
import { keyName } from '#schemas';
import type { Sheet } from '../tables/sheet.ts';
import { cellText } from './cell-text.ts';
import { matcherFor } from './match-rows.ts';
import { type ImportNote, noteTexts } from './problem.ts';
import { type ImportRow, readTable } from './read-rows.ts';
import { valueAt } from './table-of.ts';
import { isCsv, targetFor } from './where-kept.ts';

/** One field that an import changes; `after` is undefined where it is cleared. */
export interface FieldChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface RowChange {
  readonly entry: Entry;
  readonly row: ImportRow;
  readonly fields: readonly FieldChange[];
}

/** What taking over a table would do to a register; nothing is done yet. */
export interface ImportPlan {
  readonly register: RegisterName;
  readonly changed: readonly RowChange[];
  readonly added: readonly ImportRow[];
  readonly unchanged: number;
  /** Entries of the register that the tables do not have. */
  readonly absent: readonly Entry[];
  readonly problems: readonly ImportNote[];
  readonly mended: readonly ImportNote[];
}

/** Compares tables with a register. A blank cell leaves what stands there, unless `clear` says that it clears it. */
export function planImport(
  corpus: Corpus,
  register: RegisterName,
  sheets: readonly Sheet[],
  { clear }: { readonly clear: boolean },
): ImportPlan {
  const matcher = matcherFor(corpus, register);
  const read = sheets.map((sheet) => readTable(sheet, register, matcher.idFor));
  const problems = read.flatMap((table) => table.problems);
  const nestedFor = nestedIn(targetFor(corpus, register));
  const seen = new Map<Entry | string, ImportRow>();
  const [changed, added]: [RowChange[], ImportRow[]] = [[], []];
  let unchanged = 0;
  for (const row of read.flatMap((table) => table.rows)) {
    const entry = matcher.entryOf(row);
    const same = seen.get(entry ?? keyOf(row));
    if (same !== undefined) {
      problems.push({ sheet: row.sheet, row: row.row, column: null, title: null, text: noteTexts.twice(same.row) });
      continue;
    }
    seen.set(entry ?? keyOf(row), row);
    const fields = entry === null ? [] : changesOf(entry, row, clear);
    const tooRich = nestedFor(entry, row, fields);
    if (tooRich !== null) problems.push(tooRich);
    else if (entry === null) added.push(row);
    else if (fields.length > 0) changed.push({ entry, row, fields });
    else unchanged += 1;
  }
  const entries: readonly Entry[] = corpus.registers[register];
  const absent = entries.filter((entry) => !seen.has(entry));
  return { register, changed, added, unchanged, absent, problems, mended: read.flatMap((table) => table.mended) };
}

/** A register that is kept as CSV cannot hold a list of objects, nor a list whose items hold semicolons. */
function nestedIn(target: (row: ImportRow) => SourceDocument) {
  return (entry: Entry | null, row: ImportRow, fields: readonly FieldChange[]): ImportNote | null => {
    if (!isCsv(entry?.document ?? target(row))) return null;
    const { register } = row;
    const keys = entry === null ? Object.keys(row.data) : fields.map(({ key }) => key);
    const key = keys.find((one) => /^[[{]/.test(cellText(register, one, structured(valueAt(row.data, one)), 'zh')));
    if (key === undefined) return null;
    const title = keyName(register, `/${key}`, 'zh');
    return { sheet: row.sheet, row: row.row, column: null, title, text: noteTexts.nested(title) };
  };
}

function structured(value: unknown): unknown {
  return typeof value === 'object' ? value : undefined;
}

/** A row that is in no register yet is the same as another of its id; a contact line, of its unit and officer. */
function keyOf({ data }: ImportRow): string {
  return JSON.stringify([valueAt(data, 'id') ?? '', valueAt(data, 'unit') ?? '', valueAt(data, 'officer') ?? '']);
}

function changesOf({ data }: Entry, row: ImportRow, clear: boolean): FieldChange[] {
  return row.keys.flatMap((key): FieldChange[] => {
    const [before, after] = [valueAt(data, key), valueAt(row.data, key)];
    if (isSame(before, after) || (isBlank(after) && !clear)) return [];
    return [{ key, before, after: isBlank(after) ? undefined : after }];
  });
}

/** An empty list says as little as none. */
function isBlank(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isSame(a: unknown, b: unknown): boolean {
  return (isBlank(a) && isBlank(b)) || JSON.stringify(a) === JSON.stringify(b);
}
