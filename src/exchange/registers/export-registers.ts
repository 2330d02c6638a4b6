import { utils, type WorkSheet, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import type { Corpus } from '#corpus';
import { Fault, type Language } from '#model';
import { encodeGb18030 } from '#parse';
import type { RegisterName } from '#registers';
import { describe } from '#schemas';
import { guarded } from '../tables/guard.ts';
import { cellText, isNumberColumn } from './cell-text.ts';
import { type RegisterTable, type TableAudience, tableOf } from './table-of.ts';

export interface ExportOptions {
  readonly language: Language;
  readonly audience: TableAudience;
}

/** One register as CSV: UTF-8 with the mark by which spreadsheets know it, or GB18030. Texts cannot become formulas. */
export function exportCsv(
  corpus: Corpus,
  register: RegisterName,
  { language, audience }: ExportOptions,
  encoding: 'utf-8' | 'gb18030' = 'utf-8',
): Uint8Array {
  const table = tableOf(register, corpus.registers[register], language, audience);
  const rows = [table.titles, ...textRows(table, language)].map((row) => row.map(guarded));
  const text = stringify(rows, { record_delimiter: '\r\n' });
  if (encoding === 'utf-8') return new TextEncoder().encode(`\uFEFF${text}`);
  const bytes = encodeGb18030(text);
  if (bytes !== null) return bytes;
  throw new Fault({
    zh: '库里有 GB18030 写不出的字，请用 UTF-8 导出（不写 --encoding）。',
    en: 'The register has characters that GB18030 lacks; export it in UTF-8 (without --encoding).',
  });
}

/** Registers as one workbook, a sheet each. Every text is a text cell, so that no number loses its zero. */
export function exportWorkbook(
  corpus: Corpus,
  registers: readonly RegisterName[],
  { language, audience }: ExportOptions,
): Uint8Array {
  const book = utils.book_new();
  for (const register of registers) {
    const table = tableOf(register, corpus.registers[register], language, audience);
    utils.book_append_sheet(book, sheetOf(table, language), titleOf(register, language));
  }
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error('the workbook was not written');
  return bytes;
}

/** What a register is called on its sheet. */
export function titleOf(register: RegisterName, language: Language): string {
  return language === 'en' ? register : (describe(register, '')?.title.zh ?? register);
}

function textRows({ register, keys, rows }: RegisterTable, language: Language): string[][] {
  return rows.map((row) => row.map((value, index) => cellText(register, keys[index] ?? '', value, language)));
}

function sheetOf(table: RegisterTable, language: Language): WorkSheet {
  const { register, keys, titles, rows } = table;
  const texts = textRows(table, language);
  const cells = texts.map((row, line) =>
    row.map((text, index) => {
      const value = rows[line]?.[index];
      if (text === '') return null;
      return typeof value === 'number' && isNumberColumn(register, keys[index] ?? '')
        ? { t: 'n', v: value }
        : { t: 's', v: text, z: '@' };
    }),
  );
  const sheet = utils.aoa_to_sheet([titles.map((title) => ({ t: 's', v: title, z: '@' })), ...cells]);
  sheet['!cols'] = titles.map((title, index) => ({
    wch: widthOf(
      title,
      texts.slice(0, 200).map((row) => row[index] ?? ''),
    ),
  }));
  sheet['!autofilter'] = {
    ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: Math.max(0, titles.length - 1) } }),
  };
  return sheet;
}

/** Cells of width, a full-width character counting two, within bounds that a screen can hold. */
function widthOf(title: string, texts: readonly string[]): number {
  const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0);
  return Math.min(48, Math.max(6, ...[title, ...texts].map(width)) + 2);
}
