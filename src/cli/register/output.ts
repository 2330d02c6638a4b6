import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { guardedText } from '#exchange';
import { type Cell, tableText } from '#report';
import type { Run } from '../command.ts';

/** A table on its way out: its headings in the reader's language, and the same as data. */
export interface OutputTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly data: unknown;
}

/** Writes a table as the user asked for it: for the terminal, as JSON, or as CSV that no spreadsheet takes for formulas. */
export function writeTable(run: Run, { head, rows, data }: OutputTable): void {
  const format = run.given.text('format');
  if (format === 'json') run.io.out(`${JSON.stringify(data, null, 2)}\n`);
  else if (format === 'csv') run.io.out(csvText(head, rows));
  else if (rows.length > 0) run.io.out(tableText(head, rows, { width: run.io.columns, colour: run.io.colour }));
}

/** CSV for other programs: guarded texts, plain numbers. */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([head, ...rows].map((row) => row.map((cell) => guardedText(String(cell)))));
}

/** A full path for what was typed. */
export function fullPath({ io }: Run, typed: string): string {
  return path.resolve(io.cwd, typed);
}

/** Says something to the person, unless they want results only. */
export function say(run: Run, text: string): void {
  if (!run.quiet) run.io.err(`${text}\n`);
}
