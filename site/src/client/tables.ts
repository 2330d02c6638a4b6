import type { IndexMeta, Postings, StoredRecord } from '../../../src/view/search/index-files.ts';

/** Kind, place and hazards of every record. */
export type Facets = readonly (readonly [number, number, readonly number[]])[];

/** The initials of the title of every page, with its record. */
export type Initials = readonly (readonly [string, number])[];

// What a script handed over is looked at once, here; behind this it has its type.

export function isMeta(data: unknown): data is IndexMeta {
  return typeof data === 'object' && data !== null && 'shards' in data && 'records' in data && 'synonyms' in data;
}

export function isPostings(data: unknown): data is Postings {
  return typeof data === 'object' && data !== null && Object.values(data).every(Array.isArray);
}

export function isRecords(data: unknown): data is readonly StoredRecord[] {
  return isRows(data, 6);
}

export function isFacets(data: unknown): data is Facets {
  return isRows(data, 3);
}

export function isInitials(data: unknown): data is Initials {
  return isRows(data, 2);
}

function isRows(data: unknown, columns: number): boolean {
  return Array.isArray(data) && data.every((row: unknown) => Array.isArray(row) && row.length === columns);
}
