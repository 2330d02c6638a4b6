import { bigramsOf, normalise, shardOf } from './normalise.ts';
import { initialsOf } from './pinyin.ts';
import { recordKinds, type SearchRecord } from './records.ts';

/** A file of the search index: data in a call, so that a page opened from a folder can load it too. */
export interface IndexFile {
  readonly path: string;
  readonly content: string;
}

export interface IndexMeta {
  readonly records: number;
  readonly shards: number;
  readonly chunk: number;
  readonly kinds: readonly string[];
  readonly places: readonly string[];
  readonly hazards: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
}

/** One record as the index stores it: address, title, text, kind, place, hazards. */
export type StoredRecord = readonly [string, string, string, number, number, readonly number[]];

/** Ids of the records that hold a bigram, each the difference to the one before; doubled, plus one where it is in the title. */
export type Postings = Readonly<Record<string, readonly number[]>>;

const perChunk = 24;
const shardSize = 6000;

/**
 * A static index of character bigrams: exact for Chinese, where dictionaries cut words differently on the two sides.
 * A query reads one shard for each of its characters and then only the records that it shows.
 */
export function searchIndex(records: readonly SearchRecord[], synonyms: readonly (readonly string[])[]): IndexFile[] {
  const postings = postingsOf(records);
  const shards = Math.max(1, Math.min(509, Math.round(countOf(postings) / shardSize)));
  const meta: IndexMeta = {
    records: records.length,
    shards,
    chunk: perChunk,
    kinds: recordKinds,
    places: distinct(records.flatMap(({ place }) => place ?? [])),
    hazards: distinct(records.flatMap(({ hazards }) => hazards)),
    synonyms,
  };
  const stored = records.map((record) => store(record, meta));
  const facets = stored.map(([, , , kind, place, hazards]) => [kind, place, hazards]);
  const initials = records.flatMap(({ page, title }, id) => (page ? [[initialsOf(title), id] as const] : []));
  return [
    fileOf('meta', meta),
    fileOf('facets', facets),
    fileOf('initials', initials),
    ...shardFiles(postings, shards),
    ...chunks(stored, perChunk).map((chunk, index) => fileOf(`r${index}`, chunk)),
  ];
}

function fileOf(name: string, data: unknown): IndexFile {
  return { path: `search/${name}.js`, content: `beiyuIndex(${JSON.stringify(name)},${JSON.stringify(data)})\n` };
}

function postingsOf(records: readonly SearchRecord[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [id, { title, text }] of records.entries()) {
    const inTitle = bigramsOf(normalise(title));
    const all = bigramsOf(normalise(text));
    for (const bigram of inTitle) all.add(bigram);
    for (const bigram of all) {
      const code = id * 2 + Number(inTitle.has(bigram));
      const list = postings.get(bigram);
      if (list === undefined) postings.set(bigram, [code]);
      else list.push(code);
    }
  }
  return postings;
}

function countOf(postings: ReadonlyMap<string, readonly number[]>): number {
  let count = 0;
  for (const list of postings.values()) count += list.length + 2;
  return count;
}

function shardFiles(postings: ReadonlyMap<string, readonly number[]>, shards: number): IndexFile[] {
  const tables: [string, number[]][][] = Array.from({ length: shards }, () => []);
  for (const [bigram, list] of postings) {
    const gaps = list.map((code, index) => code - (list[index - 1] ?? 0));
    tables[shardOf(bigram, shards)]?.push([bigram, gaps]);
  }
  return tables.map((table, index) =>
    fileOf(`i${index}`, Object.fromEntries(table.toSorted(([a], [b]) => (a < b ? -1 : 1)))),
  );
}

function store(record: SearchRecord, meta: IndexMeta): StoredRecord {
  return [
    record.url,
    record.title,
    record.text,
    recordKinds.indexOf(record.kind),
    record.place === null ? -1 : meta.places.indexOf(record.place),
    record.hazards.map((hazard) => meta.hazards.indexOf(hazard)),
  ];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const found: Item[][] = [];
  for (let from = 0; from < items.length; from += size) found.push(items.slice(from, from + size));
  return found;
}
