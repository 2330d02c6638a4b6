/** The word that `written` most likely stood for, or null when none is near. The first of equals wins. */
export function nearestWord(written: string, words: Iterable<string>): string | null {
  const from = written.normalize('NFKC').toLowerCase();
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const to = word.normalize('NFKC').toLowerCase();
    const limit = Math.min(least - 1, Math.max(1, Math.floor(Math.max(from.length, to.length) / 3)));
    if (Math.abs(from.length - to.length) > limit || Math.min(from.length, to.length) < 2) continue;
    const distance = editDistance(from, to);
    if (distance > limit) continue;
    nearest = word;
    least = distance;
  }
  return nearest;
}

/** Damerau-Levenshtein distance (optimal string alignment): a swap of neighbours counts as one slip. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const steps = [(last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) steps.push((beforeLast[column - 2] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    beforeLast = last;
    last = next;
  }
  return last[to.length] ?? 0;
}
