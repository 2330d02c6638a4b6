import type { Language, Location, Locations, Slip, Span } from '#model';
import type { ValidatedName } from './generated/validators.js';

/** A file's data as written: keys in either language, and where everything stands. */
export interface RawData {
  readonly value: unknown;
  /** By JSON pointer of the keys as written. */
  readonly locations: Locations;
  /** In CSV every cell is a text, and an empty one is absent. */
  readonly source?: 'yaml' | 'csv';
}

/** One reading on its way: what is read, and what has been found. */
export interface Reading {
  readonly name: ValidatedName;
  /** Where the schema's root stands in the file: `/3` for an entry of a list, else nothing. */
  readonly base: string;
  readonly raw: RawData;
  readonly text: string;
  /** The language in which the file is written. */
  readonly language: Language;
  readonly slips: Slip[];
  readonly locations: Record<string, Location>;
  /** Canonical pointers of which something has been said already. */
  readonly told: Set<string>;
}

const han = /\p{Script=Han}/u;

/** The language of a file: Chinese as soon as one key of the first object is. */
export function languageOf(value: unknown): Language {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(first)) return 'zh';
  return Object.keys(first).some((key) => han.test(key)) ? 'zh' : 'en';
}

/** The pointer from the root of the schema. */
export function inSchema(reading: Reading, at: string): string {
  return at.slice(reading.base.length);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The place of a canonical pointer, or of the nearest thing around it. */
export function placeOf(reading: Reading, at: string): Location {
  let here = at;
  for (;;) {
    const found = reading.locations[here];
    if (found !== undefined) return found;
    const slash = here.lastIndexOf('/');
    if (slash < 0) return { value: { start: 0, end: 0 } };
    here = here.slice(0, slash);
  }
}

/** What is missing inside `at` is shown at its key, or at its first line. */
export function holderSpan(reading: Reading, at: string): Span {
  const { key, value } = placeOf(reading, at);
  if (key !== undefined) return key;
  const line = reading.text.slice(value.start, value.end).search(/[\r\n]/);
  return line < 0 ? value : { start: value.start, end: value.start + line };
}

export function writtenAt(reading: Reading, span: Span): string {
  return reading.text.slice(span.start, span.end).trim();
}
