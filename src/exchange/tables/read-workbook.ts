import { read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { Fault } from '#model';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * The sheets of a workbook (xlsx, xls, ods, et) that are not hidden. Dates become ISO dates whatever their format,
 * a merged cell stands in each of its places, a formula in its result. Throws a Fault for what is no workbook.
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const book = open(bytes);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index): Sheet[] => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return sheet === undefined || hidden !== 0 ? [] : [{ name, rows: rowsOf(sheet, is1904), faults: [] }];
  });
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', cellNF: true, cellDates: false, cellHTML: false, cellFormula: false });
  } catch (cause) {
    throw new Fault(
      { zh: '这不是能读的表格文件（xlsx、xls、ods）。', en: 'This is no workbook that can be read (xlsx, xls, ods).' },
      { cause },
    );
  }
}

const nothing: SheetCell = { text: '', isNumber: false };

function rowsOf(sheet: WorkSheet, is1904: boolean): SheetCell[][] {
  const { '!ref': extent } = sheet;
  if (extent === undefined) return [];
  const { e: last } = utils.decode_range(extent);
  const rows = Array.from({ length: last.r + 1 }, (_, row) =>
    Array.from({ length: last.c + 1 }, (_, column) => cellOf(sheet[utils.encode_cell({ r: row, c: column })], is1904)),
  );
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const shown = rows[start.r]?.[start.c] ?? nothing;
    for (let row = start.r; row <= end.r; row += 1) {
      // Across columns the text stands once: it is a title over them, or a cell made wide.
      const cells = rows[row];
      if (cells !== undefined && start.c < cells.length) cells[start.c] = shown;
    }
  }
  return rows;
}

function cellOf(cell: unknown, is1904: boolean): SheetCell {
  if (typeof cell !== 'object' || cell === null || !('v' in cell)) return nothing;
  const { v: value } = cell;
  if (typeof value === 'boolean') return { text: value ? '是' : '否', isNumber: false };
  if (typeof value !== 'number') return { text: plain(value), isNumber: false };
  const format = 'z' in cell && typeof cell.z === 'string' ? cell.z : '';
  return SSF.is_date(format) === true
    ? { text: isoDate(value, is1904) ?? String(value), isNumber: false }
    : { text: numberText(value), isNumber: true };
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
}

/** The day that a spreadsheet counts as this number, or null where it is none. */
export function isoDate(serial: number, is1904 = false): string | null {
  const date: unknown = SSF.parse_date_code(Math.floor(serial), { date1904: is1904 });
  if (typeof date !== 'object' || date === null || !('y' in date && 'm' in date && 'd' in date)) return null;
  const { y: year, m: month, d: day } = date;
  const two = (part: unknown): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
