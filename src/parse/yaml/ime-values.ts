import { type ImeScan, isBreak, passSpaces, report, trimEnd } from './ime-text.ts';

/** The bracket that the full-width one at `index` stands for; empty when it is none. */
export function openerMeant(character: string): string {
  if (character === '［' || character === '【') return '[';
  return character === '｛' ? '{' : '';
}

export function closerMeant(character: string): string {
  if (character === '］' || character === '】') return ']';
  return character === '｝' ? '}' : '';
}

/** No bracket or quotation mark is looked for further off: honest ones are near, and long lines must not cost much. */
const longest = 2000;

const doubleQuotes = '“”"';

/**
 * Reports full-width quotation marks that stand around the whole of the value at `start`, in a block (up to the end
 * of the line) or in a flow collection (up to its next delimiter). Quotation marks inside prose are left alone.
 */
export function reportQuotes(scan: ImeScan, start: number, end: number, isFlow: boolean): number {
  const { text } = scan;
  const isSingle = text.charAt(start) === '‘' || text.charAt(start) === '’';
  const set = isSingle ? '‘’' : doubleQuotes;
  const plain = isSingle ? "'" : '"';
  let close = start + 1;
  const last = Math.min(end, start + longest);
  while (close < last && !set.includes(text.charAt(close))) {
    if (text.charAt(close) === plain || text.charAt(close) === '\\') return -1;
    close += 1;
  }
  if (close >= last || !endsValue(text, close + 1, end, isFlow)) return -1;
  if (text.charAt(start) !== plain) report(scan, 'quote', start, plain);
  if (text.charAt(close) !== plain) report(scan, 'quote', close, plain);
  return close + 1;
}

/** Whether nothing but a comment, or in a flow collection a delimiter, follows the value that ends at `from`. */
export function endsValue(text: string, from: number, end: number, isFlow: boolean): boolean {
  const index = passSpaces(text, from, end);
  const next = index < end ? text.charAt(index) : '';
  if (isBreak(next)) return true;
  if (next === '#') return index > from;
  return isFlow && ',，]}］｝】'.includes(next);
}

/**
 * Whether the full-width bracket at `start` opens a collection: it must close on this line and end the value there, or
 * be all that the line has. 【】 also stands in prose and in titles, so it must hold a comma besides.
 */
export function opensCollection(text: string, start: number, end: number, isFlow: boolean): boolean {
  const open = text.charAt(start);
  const meant = openerMeant(open);
  if (meant === '') return false;
  if (!isFlow && trimEnd(text, start, end) === start + 1) return open !== '【';
  const close = closingBracket(text, start, end, meant);
  if (close < 0 || !endsValue(text, close + 1, end, isFlow)) return false;
  return open !== '【' || /[,，]/.test(text.slice(start, close));
}

/** The bracket that closes the one at `start`, whatever the width of either; -1 when it is not on this line. */
function closingBracket(text: string, start: number, end: number, meant: string): number {
  const family = meant === '[' ? '[［【' : '{｛';
  const ends = meant === '[' ? ']］】' : '}｝';
  const last = Math.min(end, start + longest);
  let depth = 0;
  for (let index = start; index < last; index += 1) {
    const character = text.charAt(index);
    if (family.includes(character)) depth += 1;
    else if (ends.includes(character)) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}
