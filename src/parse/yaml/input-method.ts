import type { Slip } from '#model';
import { scanFlow } from './ime-flow.ts';
import { columnsOf, findSeparator, openEntries, type Separator } from './ime-keys.ts';
import {
  type ImeScan,
  isBlank,
  isBreak,
  isSpace,
  lineEnd,
  report,
  reportColon,
  reportIndent,
  reportTightColon,
  skipQuoted,
  skipSpaces,
  trimEnd,
} from './ime-text.ts';
import { openerMeant, opensCollection, reportQuotes } from './ime-values.ts';

const suspicious = /[：，［］｛｝【】“”‘’－—–\t\u3000\u00a0\u2000-\u200a\u202f]|:[^\s/]/;

/** Where the scan of the block structure stands. */
interface BlockScan extends ImeScan {
  /** Columns of the block mappings that are open. */
  readonly mappings: number[];
  /** A plain scalar that deeper lines go on with belongs to this column; null when none is open. */
  plainColumn: number | null;
}

/** A line's content: where it starts, its column, and the column of the dash before it (-1 without one). */
interface Content {
  readonly index: number;
  readonly column: number;
  readonly dash: number;
  readonly end: number;
}

/**
 * What an input method put into YAML in place of the characters meant, in the order of the text, each with a safe
 * fix (`syntax/ime-slip`). Prose is left alone: block scalars, quoted text, and marks inside plain values.
 */
export function findImeSlips(yaml: string): Slip[] {
  if (!suspicious.test(yaml)) return [];
  const scan: BlockScan = { text: yaml, slips: [], mappings: [], plainColumn: null };
  for (let start = 0; start < yaml.length; ) start = scanLine(scan, start);
  return scan.slips.sort((a, b) => a.span.start - b.span.start);
}

/** Scans the block line at `start`, and what its value spans; returns where the next line starts. */
function scanLine(scan: BlockScan, start: number): number {
  const { text } = scan;
  const end = lineEnd(text, start);
  let index = start;
  let column = 0;
  while (index < end && isSpace(text.charAt(index))) {
    column += columnsOf(text.charAt(index));
    index += 1;
  }
  const first = text.charAt(index);
  if (index >= end || first === '\r' || first === '#') return end + 1;
  if (scan.plainColumn !== null && column > scan.plainColumn) {
    if (leadingBlanks(text, start) <= scan.plainColumn) reportIndent(scan, start, index);
    return end + 1;
  }
  reportIndent(scan, start, index);
  scan.plainColumn = null;
  const content = skipDashes(scan, { index, column, dash: -1, end });
  return lineEnd(text, Math.max(scanContent(scan, content), content.index)) + 1;
}

function leadingBlanks(text: string, start: number): number {
  let index = start;
  while (text.charAt(index) === ' ') index += 1;
  return index - start;
}

/** Past list markers, each of which opens a new value. */
function skipDashes(scan: BlockScan, line: Content): Content {
  const { text } = scan;
  let { index, column, dash } = line;
  for (;;) {
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    const isSpaced = isSpace(next);
    // Another dash at the end of the line makes it a page number: — 3 —.
    const isWideDash =
      dash < 0 &&
      '－—–'.includes(character) &&
      character !== '' &&
      isSpaced &&
      text.charAt(trimEnd(text, index, line.end) - 1) !== character;
    if (!isWideDash && !(character === '-' && (isSpaced || isBreak(next)))) break;
    if (isWideDash) report(scan, 'dash', index, '-');
    if (dash < 0) popMappings(scan, column + 1);
    dash = column;
    const after = skipSpaces(scan, index + 1, line.end);
    column += after - index;
    index = after;
  }
  return { index, column, dash, end: line.end };
}

/** Closes the block mappings at `column` and deeper. */
function popMappings(scan: BlockScan, column: number): void {
  while ((scan.mappings.at(-1) ?? -1) >= column) scan.mappings.pop();
}

/** Scans an entry or a value; returns where it ends. */
function scanContent(scan: BlockScan, content: Content): number {
  const { text, mappings } = scan;
  const { index, column, dash, end } = content;
  const index0 = skipProperties(text, index, end);
  if (dash < 0) popMappings(scan, column + 1);
  const owner = dash >= 0 ? dash : (mappings.at(-1) ?? -1);
  if (index0 >= end || isBreak(text.charAt(index0))) return end;
  const separator = '[{|>'.includes(text.charAt(index0)) ? null : findSeparator(text, index0, end);
  if (separator === null || !isEntry(scan, content, separator)) return scanValue(scan, index0, end, owner);
  if (mappings.at(-1) !== column) mappings.push(column);
  reportSeparator(scan, index0, separator);
  const value = skipSpaces(scan, separator.index + 1, end);
  return scanValue(scan, skipProperties(text, value, end), end, column);
}

/** Whether what looks like an entry is one: certain among other entries, else judged by the lines that follow. */
function isEntry(scan: BlockScan, content: Content, separator: Separator): boolean {
  if (separator.kind === 'proper') return true;
  const { text, mappings } = scan;
  const { index, column, dash, end } = content;
  const isCertain = dash < 0 && (mappings.length === 0 ? column === 0 : mappings.at(-1) === column);
  if (isCertain) return true;
  const value = text.slice(separator.index + 1, end);
  if (separator.kind === 'wide' && /^\s*[{[｛［]/.test(value)) return true;
  // A list item of one line is as likely to be prose.
  const isAlone = dash >= 0 && !continues(text, end, column);
  if (isAlone || (separator.kind === 'tight' && !/[^\u0000-\u00ff]/.test(separator.key))) return false;
  return openEntries(text, index, column);
}

/** Whether the line after the one that ends at `end` goes on at `column`. */
function continues(text: string, end: number, column: number): boolean {
  const next = end + 1;
  let index = next;
  let at = 0;
  while (index < text.length && isSpace(text.charAt(index))) {
    at += columnsOf(text.charAt(index));
    index += 1;
  }
  return at === column && !isBreak(text.charAt(index));
}

function reportSeparator(scan: ImeScan, start: number, separator: Separator): void {
  const key = separator.key.trim();
  const last = start + separator.key.trimEnd().length - 1;
  if (last > start + 1 && '“”'.includes(scan.text.charAt(start)) && '“”'.includes(scan.text.charAt(last))) {
    report(scan, 'quote', start, '"');
    report(scan, 'quote', last, '"');
  }
  if (separator.kind === 'wide') reportColon(scan, separator.index, key.replace(/[“”"]/g, ''));
  else if (separator.kind === 'tight') reportTightColon(scan, separator.index, key);
}

/** Past an anchor and a tag. */
function skipProperties(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && (text.charAt(index) === '&' || text.charAt(index) === '!')) {
    while (index < end && !isBlank(text.charAt(index))) index += 1;
    while (index < end && isBlank(text.charAt(index))) index += 1;
  }
  return index;
}

/** Scans a value that starts at `index` and belongs to what stands in column `owner`; returns where it ends. */
function scanValue(scan: BlockScan, index: number, end: number, owner: number): number {
  const { text } = scan;
  const character = index < end ? text.charAt(index) : '';
  if (character === '' || character === '\r' || character === '#') return end;
  if (character === '|' || character === '>') return skipBlockScalar(scan, end, owner);
  if (character === '[' || character === '{') return scanFlow(scan, index, owner);
  if (character === '"' || character === "'") return scanQuoted(scan, index, end);
  if (opensCollection(text, index, end, false)) {
    report(scan, 'bracket', index, openerMeant(character));
    return scanFlow(scan, index, owner);
  }
  if ('“”‘’'.includes(character)) {
    const close = reportQuotes(scan, index, end, false);
    if (close >= 0) return close;
  }
  scan.plainColumn = owner;
  return end;
}

/** A quoted value; one that opens with `"` and ends the line with ” was meant to close there. */
function scanQuoted(scan: ImeScan, index: number, end: number): number {
  const { text } = scan;
  const last = trimEnd(text, index, end) - 1;
  if (text.charAt(index) === '"' && skipQuoted(text, index) > end && last > index && '“”'.includes(text.charAt(last))) {
    report(scan, 'quote', last, '"');
    return end;
  }
  return skipQuoted(text, index);
}

/** Past the lines of a block scalar: those deeper than its owner. Their text is prose, only their indent is not. */
function skipBlockScalar(scan: ImeScan, headerEnd: number, owner: number): number {
  const { text } = scan;
  let last = headerEnd;
  for (let start = headerEnd + 1; start < text.length; start = last + 1) {
    const end = lineEnd(text, start);
    let index = start;
    let column = 0;
    const blanks = leadingBlanks(text, start);
    while (index < end && isSpace(text.charAt(index))) {
      column += columnsOf(text.charAt(index));
      index += 1;
    }
    const isEmpty = isBreak(text.charAt(index));
    if (!isEmpty && column <= owner) break;
    if (!isEmpty && blanks <= owner) reportIndent(scan, start, index);
    last = end;
  }
  return last;
}
