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

/** Small files, so that a first search on a bad line costs little; larger ones where there would be thousands of them. */
const mostChunks = 160;
const chunkSizes = { least: 4, most: 24 } as const;
const shardSize = 1500;

function chunkFor(records: number): number {
  return Math.min(chunkSizes.most, Math.max(chunkSizes.least, Math.ceil(records / mostChunks)));
}

/**
 * A static index of character bigrams: exact for Chinese, where dictionaries cut words differently on the two sides.
 * A query reads one shard for each of its characters and then only the records that it shows.
 */
export function* searchIndex(
  records: readonly SearchRecord[],
  synonyms: readonly (readonly string[])[],
): Generator<IndexFile> {
  const postings = postingsOf(records);
  const meta = metaOf(records, synonyms, Math.max(1, Math.min(509, Math.round(countOf(postings) / shardSize))));
  yield fileOf('meta', meta);
  yield* shardFiles(postings, meta.shards);
  const store = storer(meta);
  for (let from = 0; from < records.length; from += meta.chunk)
    yield fileOf(`r${from / meta.chunk}`, records.slice(from, from + meta.chunk).map(store));
  yield fileOf(
    'facets',
    records.map(store).map(([, , , kind, place, hazards]) => [kind, place, hazards]),
  );
  const pages = records.flatMap(({ page, title }, id) => (page ? [[initialsOf(title), id] as const] : []));
  yield fileOf('initials', pages);
}

function metaOf(records: readonly SearchRecord[], synonyms: readonly (readonly string[])[], shards: number): IndexMeta {
  return {
    records: records.length,
    shards,
    chunk: chunkFor(records.length),
    kinds: recordKinds,
    places: distinct(records.flatMap(({ place }) => place ?? [])),
    hazards: distinct(records.flatMap(({ hazards }) => hazards)),
    synonyms,
  };
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

function* shardFiles(postings: ReadonlyMap<string, readonly number[]>, shards: number): Generator<IndexFile> {
  const tables: string[][] = Array.from({ length: shards }, () => []);
  for (const bigram of postings.keys()) tables[shardOf(bigram, shards)]?.push(bigram);
  for (const [index, bigrams] of tables.entries()) {
    const table = bigrams.toSorted().map((bigram) => [bigram, gapsOf(postings.get(bigram) ?? [])] as const);
    yield fileOf(`i${index}`, Object.fromEntries(table));
  }
}

function gapsOf(list: readonly number[]): number[] {
  return list.map((code, index) => code - (list[index - 1] ?? 0));
}

function storer(meta: IndexMeta): (record: SearchRecord) => StoredRecord {
  const places = new Map(meta.places.map((place, index) => [place, index]));
  const hazards = new Map(meta.hazards.map((hazard, index) => [hazard, index]));
  return (record) => [
    record.url,
    record.title,
    record.text,
    recordKinds.indexOf(record.kind),
    places.get(record.place ?? '') ?? -1,
    record.hazards.map((hazard) => hazards.get(hazard) ?? -1),
  ];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
