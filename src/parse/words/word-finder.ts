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
    starts[word.charCodeAt(0)] = 1;
    const key = pair(word, 0);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [word]);
    else bucket.push(word);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.length - a.length);
  return (text, from = 0, to = text.length) => {
    const found: FoundWord[] = [];
    for (let at = from; at < to - 1; at += 1) {
      if (starts[text.charCodeAt(at)] !== 1) continue;
      const word = buckets.get(pair(text, at))?.find((each) => at + each.length <= to && text.startsWith(each, at));
      if (word === undefined) continue;
      found.push({ word, start: at });
      at += word.length - 1;
    }
    return found;
  };
}

function pair(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
