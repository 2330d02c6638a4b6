/** A text as it is searched: one width, one case, no white space. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/** Every two neighbouring characters; the last one stands before an end mark, so that single characters are found too. */
export function bigramsOf(normalised: string): Set<string> {
  const found = new Set<string>();
  for (let index = 0; index < normalised.length; index += 1)
    found.add(index + 1 < normalised.length ? normalised.slice(index, index + 2) : `${normalised.charAt(index)}\n`);
  return found;
}

/** Which shard holds the bigrams that start with this character. */
export function shardOf(first: string, shards: number): number {
  return (first.charCodeAt(0) * 40503) % shards;
}
