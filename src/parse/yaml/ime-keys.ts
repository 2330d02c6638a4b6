import { isBlank, isBreak, isKeyLike, isWideSpace, lineEnd, skipQuoted } from './ime-text.ts';

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
  const start = first === '"' || first === "'" ? skipQuoted(text, from) : from;
  if (start > end) return null;
  let tight: Separator | null = null;
  for (let index = start; index < end; index += 1) {
    const character = text.charAt(index);
    if (character === '#' && isBlank(text.charAt(index - 1))) break;
    if (character === '：') {
      const key = text.slice(from, index);
      if (tight === null && isKey(key, start > from)) return { kind: 'wide', index, key };
    } else if (character === ':') {
      const key = text.slice(from, index);
      const next = text.charAt(index + 1);
      if (isBreak(next) || isBlank(next) || isWideSpace(next)) return { kind: 'proper', index, key };
      tight ??= isTightColon(text, index) && isKey(key, start > from) ? { kind: 'tight', index, key } : null;
    } else if (start > from && !isBlank(character)) return null;
  }
  return tight;
}

function isKey(key: string, isQuoted: boolean): boolean {
  return isQuoted || isKeyLike(key);
}

/** Whether the colon at `index` may be one that lacks its space: not that of an address or a clock time. */
export function isTightColon(text: string, index: number): boolean {
  const next = text.charAt(index + 1);
  if (next === '/' || next === ':' || next === '\\') return false;
  return !(digit.test(text.charAt(index - 1)) && digit.test(next));
}

const dataLike = /^\s*(?:\d|[-+]\d|["“'{[｛［]|(?:true|false|是|否)\s*$|$)/;
const sentence = /[，。；！？]/;

/** Whether what follows a colon reads as a value and not as prose. */
export function isDataLike(text: string): boolean {
  return dataLike.test(text);
}

/**
 * Whether the lines from `from` on, where a value has just opened at column `column`, are entries with slipped colons
 * rather than prose that happens to have them: every line must look like an entry, and something must say “data”.
 */
export function openEntries(text: string, from: number, column: number): boolean {
  let count = 0;
  let hasData = false;
  for (let start = from; start < text.length && count < 40; ) {
    const end = lineEnd(text, start);
    const indent = count === 0 ? column : indentOf(text, start, end);
    if (indent >= 0 && indent < column) break;
    if (indent === column) {
      const at = count === 0 ? start : start + leading(text, start, end);
      const separator = isListMark(text, at) ? null : findSeparator(text, at, end);
      if (separator === null) return false;
      if (separator.kind === 'proper') return true;
      const value = text.slice(separator.index + 1, end);
      if (sentence.test(value)) return false;
      hasData ||= isDataLike(value);
      count += 1;
    }
    start = end + 1;
  }
  return count >= 3 || (hasData && count > 0);
}

function isListMark(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return text.charAt(at) === '-' && (isBlank(next) || isBreak(next));
}

function leading(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && (isBlank(text.charAt(index)) || isWideSpace(text.charAt(index)))) index += 1;
  return index - start;
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
    if (!isBlank(character) && !isWideSpace(character)) return column;
    column += columnsOf(character);
  }
  return -1;
}
