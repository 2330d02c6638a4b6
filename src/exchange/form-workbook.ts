import { utils, write } from '@e965/xlsx';
import type { TextTable } from './read-tables.ts';
import { guarded, unguarded } from './tables/guard.ts';
import { readWorkbook } from './tables/read-workbook.ts';

/** A form to be filled in: facts above, a table below. */
export interface FormSheet {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A form as one sheet of a workbook: labels, their values, an empty line, the table. Texts cannot become formulas. */
export function writeFormWorkbook({ title, facts, head, rows }: FormSheet): Uint8Array {
  const lines = [facts.map(([label]) => label), facts.map(([, value]) => value), [], head, ...rows];
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map((text) => ({ t: 's', v: guarded(text), z: '@' }))));
  sheet['!cols'] = head.map((_, column) => ({ wch: [6, 24, 48, 14, 12, 40][column] ?? 16 }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, title.replaceAll(/[\\/?*[\]:]/g, '').slice(0, 31));
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error('the workbook was not written');
  return bytes;
}

/** The tables of a workbook: what stands between empty lines. Throws a Fault for what is no workbook. */
export function readFormWorkbook(bytes: Uint8Array): TextTable[] {
  return readWorkbook(bytes).flatMap(({ rows }) => {
    const tables: string[][][] = [[]];
    for (const row of rows) {
      const texts = row.map(({ text }) => unguarded(text));
      if (texts.every((text) => text === '')) tables.push([]);
      else tables.at(-1)?.push(texts);
    }
    return tables.filter((table) => table.length > 0);
  });
}
