import type { RegisterName } from '#registers';
import { keyMeaning } from '#schemas';
import type { Sheet } from '../tables/sheet.ts';

/** One column of a table that has a meaning in the register. */
export interface Column {
  /** Place in the row, from 0. */
  readonly index: number;
  /** As written in the heading. */
  readonly title: string;
  /** The canonical key. */
  readonly key: string;
}

export interface Header {
  /** Row of the heading, from 0. */
  readonly row: number;
  readonly columns: readonly Column[];
  /** Columns that mean nothing here, with their titles. */
  readonly unknown: readonly { readonly index: number; readonly title: string }[];
  /** Titles that stand twice; the first counts. */
  readonly doubled: readonly string[];
}

/** Official tables have a title and the name of the unit above the heading. */
const deepest = 12;

/** Running numbers of rows are no data. */
const counters = /^(?:序号|序|行号|no\.?|#)$/i;

/** The heading of a table: the row among the first in which most cells are keys of the register; null without one. */
export function findHeader(sheet: Sheet, register: RegisterName): Header | null {
  const rows = sheet.rows.slice(0, deepest);
  const hits = rows.map((row) => row.filter(({ text }) => meaningOf(register, text) !== null).length);
  const most = Math.max(0, ...hits);
  const row = hits.indexOf(most);
  return most < 2 ? null : headerAt(sheet, register, row);
}

function headerAt(sheet: Sheet, register: RegisterName, row: number): Header {
  const columns: Column[] = [];
  const unknown: { index: number; title: string }[] = [];
  const doubled: string[] = [];
  for (const [index, { text }] of (sheet.rows[row] ?? []).entries()) {
    const title = text.trim();
    if (title === '' || counters.test(title)) continue;
    const key = meaningOf(register, title);
    if (key === null) unknown.push({ index, title });
    else if (columns.some((column) => column.key === key)) doubled.push(title);
    else columns.push({ index, title, key });
  }
  return { row, columns, unknown, doubled };
}

/** A heading may carry its unit or a hint in brackets: 数量（条）, and line breaks. */
function meaningOf(register: RegisterName, title: string): string | null {
  const plain = title.replaceAll(/\s/g, '').replace(/\*$/, '');
  if (plain === '') return null;
  return keyMeaning(register, '', plain) ?? keyMeaning(register, '', plain.replace(/[（(][^（）()]*[）)]$/, ''));
}
