import type { IndexMeta } from '../../../src/view/search/index-files.ts';
import { bigramsOf, normalise, shardOf } from '../../../src/view/search/normalise.ts';
import { isFacets, isInitials, isMeta, isPostings, isRecords } from './tables.ts';

/** Loads one file of the index by its name. */
export type Load = (name: string) => Promise<unknown>;

export interface Filter {
  readonly kind?: number;
  readonly place?: number;
  readonly hazard?: number;
}

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly place: string | null;
  /** Runs of the text around the match; every second one matched. */
  readonly excerpt: readonly string[];
}

export interface Found {
  /** How many there are at most: those not yet shown have not been read. */
  readonly total: number;
  /** Reads on until `count` more true hits are found or there are none left. */
  readonly next: (count: number) => Promise<Hit[]>;
}

export interface Search {
  readonly meta: IndexMeta;
  readonly find: (query: string, filter?: Filter) => Promise<Found>;
}

/** Reads one table of the index, once. */
interface Tables {
  readonly meta: IndexMeta;
  readonly read: <Data>(name: string, isRight: (data: unknown) => data is Data) => Promise<Data>;
}

/** Opens the index. Every table is loaded once, and only when a query needs it. */
export async function openSearch(load: Load): Promise<Search> {
  const loaded = new Map<string, Promise<unknown>>();
  const read: Tables['read'] = async (name, isRight) => {
    const before = loaded.get(name) ?? load(name);
    loaded.set(name, before);
    const data = await before;
    if (isRight(data)) return data;
    throw new Error(`search/${name}`);
  };
  const meta = await read('meta', isMeta);
  return { meta, find: (query, filter = {}) => find({ meta, read }, query, filter) };
}

async function find(tables: Tables, query: string, filter: Filter): Promise<Found> {
  const terms = query
    .split(/\s+/)
    .map(normalise)
    .filter((term) => term !== '');
  if (terms.length === 0) return { total: 0, next: async () => [] };
  const rounds = [terms.map((term) => [term]), ...others(tables.meta, terms)];
  const candidates: { id: number; alternatives: readonly (readonly string[])[] }[] = [];
  const seen = new Set<number>();
  for (const alternatives of rounds) {
    for (const id of await rank(tables, alternatives, filter)) {
      if (seen.has(id)) continue;
      seen.add(id);
      candidates.push({ id, alternatives });
    }
  }
  const byInitials = await initials(tables, terms);
  for (const id of byInitials) if (!seen.has(id)) candidates.push({ id, alternatives: [] });
  let read = 0;
  return {
    total: candidates.length,
    next: async (count) => {
      const hits: Hit[] = [];
      while (hits.length < count && read < candidates.length) {
        const { id, alternatives } = candidates[read] ?? { id: 0, alternatives: [] };
        read += 1;
        const hit = await readHit(tables, id, alternatives);
        if (hit !== null) hits.push(hit);
      }
      return hits;
    },
  };
}

/** The query again with other words for the same thing, where it has some. */
function others(meta: IndexMeta, terms: readonly string[]): string[][][] {
  const groups = terms.map((term) =>
    meta.synonyms
      .filter((group) => group.some((word) => normalise(word) === term))
      .flat()
      .map(normalise),
  );
  if (groups.every((group) => group.length === 0)) return [];
  return [terms.map((term, index) => [...new Set([term, ...(groups[index] ?? [])])])];
}

/** Records that hold one of the alternatives of every term; those with it in the title first. */
async function rank(tables: Tables, terms: readonly (readonly string[])[], filter: Filter): Promise<number[]> {
  let common: Map<number, boolean> | null = null;
  for (const alternatives of terms) {
    const union = new Map<number, boolean>();
    for (const word of alternatives)
      for (const [id, inTitle] of await recordsWith(tables, word)) union.set(id, inTitle || union.get(id) === true);
    common = common === null ? union : both(common, union);
  }
  const kept = await filtered(tables, common ?? new Map<number, boolean>(), filter);
  return kept.toSorted(([a, aTitle], [b, bTitle]) => Number(bTitle) - Number(aTitle) || a - b).map(([id]) => id);
}

function both(a: ReadonlyMap<number, boolean>, b: ReadonlyMap<number, boolean>): Map<number, boolean> {
  const common = new Map<number, boolean>();
  for (const [id, inTitle] of a) {
    const other = b.get(id);
    if (other !== undefined) common.set(id, inTitle && other);
  }
  return common;
}

async function recordsWith(tables: Tables, word: string): Promise<Map<number, boolean>> {
  if (word.length === 1) return startingWith(tables, word);
  const bigrams = [...bigramsOf(word)].filter((bigram) => !bigram.endsWith('\n'));
  let common: Map<number, boolean> | null = null;
  for (const bigram of bigrams) {
    const shard = await tables.read(`i${shardOf(bigram, tables.meta.shards)}`, isPostings);
    const ids = unpack(shard[bigram] ?? []);
    common = common === null ? ids : both(common, ids);
  }
  return common ?? new Map<number, boolean>();
}

async function startingWith(tables: Tables, character: string): Promise<Map<number, boolean>> {
  const shard = await tables.read(`i${shardOf(character, tables.meta.shards)}`, isPostings);
  const union = new Map<number, boolean>();
  for (const [bigram, gaps] of Object.entries(shard)) {
    if (!bigram.startsWith(character)) continue;
    for (const [id, inTitle] of unpack(gaps)) union.set(id, inTitle || union.get(id) === true);
  }
  return union;
}

function unpack(gaps: readonly number[]): Map<number, boolean> {
  const ids = new Map<number, boolean>();
  let code = 0;
  for (const gap of gaps) {
    code += gap;
    ids.set(code >> 1, (code & 1) === 1);
  }
  return ids;
}

async function filtered(
  tables: Tables,
  ids: ReadonlyMap<number, boolean>,
  filter: Filter,
): Promise<[number, boolean][]> {
  if (filter.kind === undefined && filter.place === undefined && filter.hazard === undefined) return [...ids];
  const facets = await tables.read('facets', isFacets);
  return [...ids].filter(([id]) => {
    const [kind, place, hazards] = facets[id] ?? [-1, -1, []];
    return (
      (filter.kind === undefined || kind === filter.kind) &&
      (filter.place === undefined || place === filter.place) &&
      (filter.hazard === undefined || hazards.includes(filter.hazard))
    );
  });
}

/** Letters alone may be the initials of a title: fxkh for 防汛抗旱. */
async function initials(tables: Tables, terms: readonly string[]): Promise<number[]> {
  const [only = ''] = terms;
  if (terms.length !== 1 || !/^[a-z]{2,}$/.test(only)) return [];
  const table = await tables.read('initials', isInitials);
  return table.filter(([letters]) => letters.includes(only)).map(([, id]) => id);
}

/** The record, if it truly holds the words; neighbouring bigrams alone do not prove a phrase. */
async function readHit(tables: Tables, id: number, terms: readonly (readonly string[])[]): Promise<Hit | null> {
  const chunk = await tables.read(`r${Math.floor(id / tables.meta.chunk)}`, isRecords);
  const record = chunk[id % tables.meta.chunk];
  if (record === undefined) return null;
  const [url, title, text, kind, place] = record;
  const titleWords = normalise(title);
  const textWords = normalise(text);
  const found: string[] = [];
  for (const alternatives of terms) {
    const word = alternatives.find((candidate) => titleWords.includes(candidate) || textWords.includes(candidate));
    if (word === undefined) return null;
    found.push(word);
  }
  return {
    url,
    title,
    kind: tables.meta.kinds[kind] ?? '',
    place: tables.meta.places[place] ?? null,
    excerpt: excerptOf(text, found),
  };
}

const before = 24;
const length = 110;

/** A piece of the text around the first match, cut into runs of which every second one matched. */
export function excerptOf(text: string, words: readonly string[]): string[] {
  const plain = text.replaceAll(/\s+/g, ' ');
  const first = Math.min(...words.map((word) => positionOf(plain, word)).filter((at) => at >= 0), plain.length);
  const start = first === plain.length ? 0 : Math.max(0, first - before);
  const piece = plain.slice(start, start + length);
  const runs: string[] = [start > 0 ? '…' : ''];
  let rest = piece;
  for (;;) {
    const next = words
      .map((word) => ({ at: positionOf(rest, word), word }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)[0];
    if (next === undefined) break;
    runs[runs.length - 1] += rest.slice(0, next.at);
    runs.push(rest.slice(next.at, next.at + next.word.length), '');
    rest = rest.slice(next.at + next.word.length);
  }
  runs[runs.length - 1] += rest + (start + length < plain.length ? '…' : '');
  return runs;
}

function positionOf(text: string, word: string): number {
  return text.toLowerCase().normalize('NFKC').indexOf(word);
}
