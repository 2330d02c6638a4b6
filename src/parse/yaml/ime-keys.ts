import { isBlank, isGap, isKeyLike, isSpace, lineEnd, passSpaces, skipQuoted } from './ime-text.ts';

/** What parts a key from its value on a line: a proper colon, a full-width one, or one without its space. */
export interface Separator {
  readonly kind: 'proper' | 'wide' | 'tight';
  readonly index: number;
  /** The text before it. */
  readonly key: string;
}

const digit = /\d/;

/**
 * The separator of the entry that starts at `from`; null when the line is no entry. A full-width colon before the
 * proper one counts only where the text before it looks like a key; a tight one only where there is no proper one.
 */
export function findSeparator(text: string, from: number, end: number): Separator | null {
  const first = text.charAt(from);
  if (first === '"' || first === "'") return separatorAfterQuote(text, from, end);
  let tight: Separator | null = null;
  for (let index = from; index < end; index += 1) {
    const character = text.charAt(index);
    if (character === '#' && isBlank(text.charAt(index - 1))) break;
    const separator = character === ':' || character === '：' ? separatorAt(text, from, index, false) : null;
    if (separator?.kind === 'proper' || (separator?.kind === 'wide' && tight === null)) return separator;
    tight ??= separator;
  }
  return tight;
}

function separatorAfterQuote(text: string, from: number, end: number): Separator | null {
  const index = passSpaces(text, skipQuoted(text, from), end);
  if (index >= end || !':：'.includes(text.charAt(index))) return null;
  return separatorAt(text, from, index, true);
}

function separatorAt(text: string, from: number, index: number, isQuoted: boolean): Separator | null {
  const key = text.slice(from, index);
  const isWide = text.charAt(index) === '：';
  if (!isWide && isGap(text.charAt(index + 1))) return { kind: 'proper', index, key };
  if (!isQuoted && !isKeyLike(key)) return null;
  if (isWide) return { kind: 'wide', index, key };
  return isTightColon(text, index) ? { kind: 'tight', index, key } : null;
}

/** Whether the colon at `index` may be one that lacks its space: not that of an address or a clock time. */
export function isTightColon(text: string, index: number): boolean {
  const next = text.charAt(index + 1);
  if (next === '/' || next === ':' || next === '\\') return false;
  return !(digit.test(text.charAt(index - 1)) && digit.test(next));
}

const dataLike = /^\s*(?:\d|[-+]\d|["“'{[｛［]|(?:true|false|是|否)\s*$)/;
// One line alone may be prose with a telephone number in it.
const plainlyData = /^\s*(?:[12]\d{3}-[01]\d|["'{[｛［])/;
const sentence = /[，。；！？]/;

/**
 * Whether the lines from `from` on, where a value has just opened at column `column`, are entries with slipped colons
 * rather than prose that happens to have them: every line must look like an entry, and something must say “data”.
 */
export function openEntries(text: string, from: number, column: number): boolean {
  let hasData = false;
  const starts = linesAt(text, from, column);
  const data = starts.length === 1 ? plainlyData : dataLike;
  for (const start of starts) {
    const end = lineEnd(text, start);
    const separator = isListMark(text, start) ? null : findSeparator(text, start, end);
    if (separator === null) return false;
    if (separator.kind === 'proper') return true;
    const value = text.slice(separator.index + 1, end);
    if (sentence.test(value)) return false;
    hasData ||= value.trim() === '' ? goesDeeper(text, end, column) : data.test(value);
  }
  return hasData || starts.length >= 3;
}

function goesDeeper(text: string, end: number, column: number): boolean {
  return indentOf(text, end + 1, lineEnd(text, end + 1)) > column;
}

/** Where the content of the lines starts that stand at `column`, the first at `from`, up to a lesser column. */
function linesAt(text: string, from: number, column: number): number[] {
  const starts = [from];
  const last = Math.min(text.length, from + 4000);
  for (let start = lineEnd(text, from) + 1; start < last; ) {
    const end = lineEnd(text, start);
    const indent = indentOf(text, start, end);
    if (indent >= 0 && indent < column) break;
    if (indent === column) starts.push(passSpaces(text, start, end));
    start = end + 1;
  }
  return starts;
}

function isListMark(text: string, at: number): boolean {
  return text.charAt(at) === '-' && isGap(text.charAt(at + 1));
}

/** How many columns a slipped indent character counts for, before and after the fix alike. */
export function columnsOf(character: string): number {
  return character === '\t' || character === '\u3000' ? 2 : 1;
}

/** The column at which a line starts; -1 for an empty line or a comment. */
export function indentOf(text: string, start: number, end: number): number {
  let column = 0;
  for (let index = start; index < end; index += 1) {
    const character = text.charAt(index);
    if (character === '#' || character === '\r') return -1;
    if (!isSpace(character)) return column;
    column += columnsOf(character);
  }
  return -1;
}
