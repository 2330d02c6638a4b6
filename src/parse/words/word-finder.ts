/** A word that stands in a text. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
}

/** The words that stand in `text` from offset `from` up to `to`: the longest at each place, left to right. */
export type WordFinder = (text: string, from?: number, to?: number) => FoundWord[];

/**
 * Prepares a search for many words at once: the first two characters of a word select its bucket, so a text is walked
 * once whatever the number of words. Words of one character are never found.
 */
export function wordFinder(words: Iterable<string>): WordFinder {
  const list = [...new Set(words)].filter((word) => word.length >= 2);
  const walk = walker(list);
  if (list.length > fewWords) return walk;
  return (text, from = 0, to = text.length) => {
    if (to - from < longText) return walk(text, from, to);
    const there = list.filter((word) => mayHave(text, word));
    return there.length > fewThere ? walk(text, from, to) : pickOut(text, there, from, to);
  };
}

/** A short list is looked up in the pairs that a long text has, and only what may be there is searched. */
const fewWords = 300;
const longText = 1500;
const fewThere = 12;

type Walk = (text: string, from?: number, to?: number) => FoundWord[];

function walker(list: readonly string[]): Walk {
  const starts = new Uint8Array(65536);
  const buckets = new Map<number, Bucket>();
  for (const word of list.toSorted((a, b) => b.length - a.length)) {
    const key = pair(word.charCodeAt(0), word.charCodeAt(1));
    starts[slot(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    const bucket = buckets.get(key) ?? { long: new Map<number, string[]>(), short: [] };
    buckets.set(key, bucket);
    if (word.length < 4) bucket.short.push(word);
    else {
      const next = pair(word.charCodeAt(2), word.charCodeAt(3));
      const words = bucket.long.get(next) ?? [];
      words.push(word);
      bucket.long.set(next, words);
    }
  }
  return (text, from = 0, to = text.length) => {
    const found: FoundWord[] = [];
    let here = text.charCodeAt(from);
    for (let at = from; at < to - 1; at += 1) {
      const next = text.charCodeAt(at + 1);
      const word = starts[slot(here, next)] === 1 ? longest(buckets.get(pair(here, next)), text, at, to) : null;
      here = next;
      if (word === null) continue;
      found.push({ word, start: at });
      at += word.length - 1;
      here = text.charCodeAt(at + 1);
    }
    return found;
  };
}

/** Words with the same first two characters, the longest first: of a county's fifty names the next two tell apart. */
interface Bucket {
  readonly long: Map<number, string[]>;
  readonly short: string[];
}

function longest(bucket: Bucket | undefined, text: string, at: number, to: number): string | null {
  if (bucket === undefined) return null;
  const long = at + 4 <= to ? bucket.long.get(pair(text.charCodeAt(at + 2), text.charCodeAt(at + 3))) : undefined;
  return (long === undefined ? null : first(long, text, at, to)) ?? first(bucket.short, text, at, to);
}

function first(words: readonly string[], text: string, at: number, to: number): string | null {
  for (const word of words) if (at + word.length <= to && text.startsWith(word, at)) return word;
  return null;
}

function pair(first: number, second: number): number {
  return (first << 16) | second;
}

/** Most pairs of characters start no word: a small table says so without a look into the buckets. */
function slot(first: number, second: number): number {
  return ((first << 5) ^ (first >>> 11) ^ second) & 0xffff;
}

/** The pairs of the text that was looked at last: rule after rule looks at the same one. */
const pairs = { text: '', table: new Uint8Array(1 << 18) };

function wideSlot(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & 0x3ffff;
}

function mayHave(text: string, word: string): boolean {
  if (pairs.text !== text) readPairs(text);
  return pairs.table[wideSlot(word.charCodeAt(0), word.charCodeAt(1))] === 1;
}

function readPairs(text: string): void {
  const { table } = pairs;
  table.fill(0);
  let first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const second = text.charCodeAt(at);
    table[wideSlot(first, second)] = 1;
    first = second;
  }
  pairs.text = text;
}

/** The same as a walk gives, from the places of a few words. */
function pickOut(text: string, words: readonly string[], from: number, to: number): FoundWord[] {
  const places = words.flatMap((word) => {
    const found: FoundWord[] = [];
    for (
      let start = text.indexOf(word, from);
      start >= 0 && start + word.length <= to;
      start = text.indexOf(word, start + 1)
    )
      found.push({ word, start });
    return found;
  });
  places.sort((a, b) => a.start - b.start || b.word.length - a.word.length);
  let reached = from;
  return places.filter(({ word, start }) => {
    if (start < reached) return false;
    reached = start + word.length;
    return true;
  });
}
