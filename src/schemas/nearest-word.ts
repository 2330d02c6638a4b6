/**
 * The word that `written` most likely stood for, or null when none is near. The first of equals wins, but where half
 * of a short word differs, equals are a guess and none is named.
 */
export function nearestWord(written: string, words: Iterable<string>): string | null {
  const from = fold(written);
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  let isGuess = false;
  for (const word of words) {
    const distance = nearDistance(from, fold(word));
    if (distance === null || distance > least) continue;
    if (distance === least) isGuess ||= fold(word) !== fold(nearest ?? '') && distance * 2 >= from.length;
    else [nearest, least, isGuess] = [word, distance, false];
  }
  return isGuess ? null : nearest;
}

/** Without case and full width; Ⅱ stays one character. */
function fold(word: string): string {
  return word.replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).toLowerCase();
}

/** The distance where it is small for words of this length, else null. */
function nearDistance(from: string, to: string): number | null {
  const shorter = Math.min(from.length, to.length);
  const longer = Math.max(from.length, to.length);
  const limit = Math.max(1, Math.floor(longer / 3));
  if (shorter < 2 || longer - shorter > limit) return null;
  const distance = editDistance(from, to);
  return distance > limit ? null : distance;
}

/** Damerau-Levenshtein distance (optimal string alignment): a swap of neighbours counts as one slip. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const least = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + same);
      next.push(isSwap(from, to, row, column) ? Math.min(least, at(beforeLast, column - 2) + 1) : least);
    }
    beforeLast = last;
    last = next;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}

function isSwap(from: string, to: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
}
