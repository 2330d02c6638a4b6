/** How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that both have, over all (Dice). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let index = 0; index < a.length - 1; index += 1) {
    const pair = a.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 0; index < b.length - 1; index += 1) {
    const pair = b.slice(index, index + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** The stretch in which two texts differ, with some characters around it, for a line that shows the change. */
export function differing(
  before: string,
  after: string,
  around = 8,
): { readonly before: string; readonly after: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  // A number is told whole: 640 became 460, not 64 became 46.
  while (start > 0 && isNumeric(before[start - 1]) && (isNumeric(before[start]) || isNumeric(after[start]))) start -= 1;
  while (end > 0 && isNumeric(before.at(-end)) && (isNumeric(before.at(-1 - end)) || isNumeric(after.at(-1 - end))))
    end -= 1;
  const cut = (text: string): string => {
    const from = Math.max(0, start - around);
    const to = Math.min(text.length, text.length - end + around);
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return { before: cut(before), after: cut(after) };
}

function isNumeric(character: string | undefined): boolean {
  return character !== undefined && /[0-9.]/.test(character);
}
