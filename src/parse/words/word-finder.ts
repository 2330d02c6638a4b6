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
  const starts = new Uint32Array((1 << slotBits) / 32);
  const buckets = new Map<number, Bucket>();
  for (const word of list.toSorted((a, b) => b.length - a.length)) {
    add(starts, slot(word.charCodeAt(0), word.charCodeAt(1)));
    addTo(buckets, word);
  }
  return (text, from = 0, to = text.length) => {
    const found: FoundWord[] = [];
    for (let at = nextStart(starts, text, from, to); at < to; at = nextStart(starts, text, at, to)) {
      const word = longest(buckets, text, at, to);
      if (word !== null) found.push({ word, start: at });
      at += word?.length ?? 1;
    }
    return found;
  };
}

/** The first place from `from` on at which a word may start; `to` where there is none. */
function nextStart(starts: Uint32Array, text: string, from: number, to: number): number {
  if (from >= to - 1) return to;
  let here = text.charCodeAt(from);
  for (let at = from + 1; at < to; at += 1) {
    const next = text.charCodeAt(at);
    if (has(starts, slot(here, next))) return at - 1;
    here = next;
  }
  return to;
}

function addTo(buckets: Map<number, Bucket>, word: string): void {
  const key = pair(word.charCodeAt(0), word.charCodeAt(1));
  const bucket = buckets.get(key) ?? { long: new Map<number, string[]>(), short: [] };
  buckets.set(key, bucket);
  if (word.length < 4) {
    bucket.short.push(word);
    return;
  }
  const next = pair(word.charCodeAt(2), word.charCodeAt(3));
  const words = bucket.long.get(next) ?? [];
  words.push(word);
  bucket.long.set(next, words);
}

/** Words with the same first two characters, the longest first: of a county's fifty names the next two tell apart. */
interface Bucket {
  readonly long: Map<number, string[]>;
  readonly short: string[];
}

function longest(buckets: ReadonlyMap<number, Bucket>, text: string, at: number, to: number): string | null {
  const bucket = buckets.get(pair(text.charCodeAt(at), text.charCodeAt(at + 1)));
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

/** Most pairs of characters start no word: a bit for the slot of a pair says so without a look into the buckets. */
const slotBits = 18;

function slot(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - slotBits);
}

function add(slots: Uint32Array, at: number): void {
  slots[at >>> 5] = (slots[at >>> 5] ?? 0) | (1 << (at & 31));
}

function has(slots: Uint32Array, at: number): boolean {
  return (((slots[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}
