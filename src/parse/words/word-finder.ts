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
  const starts = new Uint8Array(65536);
  const buckets = new Map<number, string[]>();
  for (const word of new Set(words)) {
    if (word.length < 2) continue;
    const key = pair(word.charCodeAt(0), word.charCodeAt(1));
    starts[slot(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [word]);
    else bucket.push(word);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.length - a.length);
  return (text, from = 0, to = text.length) => {
    const found: FoundWord[] = [];
    let first = text.charCodeAt(from);
    for (let at = from; at < to - 1; at += 1) {
      const second = text.charCodeAt(at + 1);
      const word = starts[slot(first, second)] === 1 ? longest(buckets.get(pair(first, second)), text, at, to) : null;
      first = second;
      if (word === null) continue;
      found.push({ word, start: at });
      at += word.length - 1;
      first = text.charCodeAt(at + 1);
    }
    return found;
  };
}

function longest(bucket: readonly string[] | undefined, text: string, at: number, to: number): string | null {
  if (bucket === undefined) return null;
  for (const word of bucket) if (at + word.length <= to && text.startsWith(word, at)) return word;
  return null;
}

function pair(first: number, second: number): number {
  return (first << 16) | second;
}

/** Most pairs of characters start no word: a small table says so without a look into the buckets. */
function slot(first: number, second: number): number {
  return ((first << 5) ^ (first >>> 11) ^ second) & 0xffff;
}
