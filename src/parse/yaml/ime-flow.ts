import { indentOf } from './ime-keys.ts';
import { type Level, partsByWideComma, scanPlain } from './ime-plain.ts';
import {
  type ImeScan,
  isBreak,
  isGap,
  isSpace,
  lineEnd,
  passSpaces,
  report,
  reportColon,
  reportIndent,
  skipQuoted,
  skipSpaces,
} from './ime-text.ts';
import { closerMeant, openerMeant, opensCollection, reportQuotes } from './ime-values.ts';
import { plainlyClosed } from './plain-flow.ts';

/** Scans the flow collection that opens at `start`, over its lines; returns where it ends. */
export function scanFlow(scan: ImeScan, start: number, parentColumn: number): number {
  const end = plainlyClosed(scan.text, start);
  return end > 0 ? end : scanTokens(scan, start, parentColumn);
}

function scanTokens(scan: ImeScan, start: number, parentColumn: number): number {
  const { text } = scan;
  const levels: Level[] = [];
  let index = open(scan, levels, start);
  while (levels.length > 0 && index < text.length) {
    const level = levels.at(-1);
    if (level === undefined) break;
    const character = text.charAt(index);
    if (isBreak(character)) {
      const next = nextLine(scan, index, parentColumn);
      if (next < 0) return index;
      index = next;
    } else if (isSpace(character)) index = skipSpaces(scan, index, text.length);
    else if (character === '#' && isGap(text.charAt(index - 1))) index = lineEnd(text, index);
    else index = scanToken(scan, levels, level, index);
  }
  return index;
}

/** Where the next line's content starts; -1 when that line no longer belongs to the collection. */
function nextLine(scan: ImeScan, from: number, parentColumn: number): number {
  const { text } = scan;
  let start = lineEnd(text, from) + 1;
  while (start < text.length) {
    const end = lineEnd(text, start);
    const column = indentOf(text, start, end);
    if (column < 0) {
      start = end + 1;
      continue;
    }
    const index = passSpaces(text, start, end);
    if (column <= parentColumn && !']}］｝】'.includes(text.charAt(index))) return -1;
    reportIndent(scan, start, index);
    return index;
  }
  return Math.min(start, text.length);
}

const wideMarks = '［｛【“”‘’';

function scanToken(scan: ImeScan, levels: Level[], level: Level, index: number): number {
  const { text } = scan;
  const character = text.charAt(index);
  switch (character) {
    case '[':
    case '{':
      return open(scan, levels, index);
    case ']':
    case '}':
      return close(levels, index);
    case '，':
      report(scan, 'comma', index, ',', { written: spaced(text, index, ',') });
      return nextItem(level, index);
    case ',':
      return nextItem(level, index);
    case '：':
      if (level.close === ']') return scanPlain(scan, level, index);
      reportColon(scan, index, '');
      level.atKey = false;
      return index + 1;
    case ':':
      level.atKey = false;
      return index + 1;
    case '"':
    case "'":
      return skipQuoted(text, index);
    default:
  }
  return scanWide(scan, levels, level, index);
}

/** What starts with a full-width bracket or quotation mark, else plain text. */
function scanWide(scan: ImeScan, levels: Level[], level: Level, index: number): number {
  const { text } = scan;
  const character = text.charAt(index);
  if (closerMeant(character) === level.close) return closeWide(scan, levels, index);
  if (!wideMarks.includes(character)) return scanPlain(scan, level, index);
  const end = lineEnd(text, index);
  if (opensCollection(text, index, end, true)) {
    report(scan, 'bracket', index, openerMeant(character));
    return open(scan, levels, index);
  }
  const quoted = '“”‘’'.includes(character) ? reportQuotes(scan, index, end, true) : -1;
  return quoted >= 0 ? quoted : scanPlain(scan, level, index);
}

function open(scan: ImeScan, levels: Level[], index: number): number {
  const outer = levels.at(-1);
  if (outer !== undefined) outer.atKey = false;
  const character = scan.text.charAt(index);
  const isMapping = character === '{' || openerMeant(character) === '{';
  const wideComma = !isMapping && partsByWideComma(scan.text, index + 1, openerMeant(character) !== '');
  levels.push({ close: isMapping ? '}' : ']', atKey: isMapping, wideColon: false, wideComma });
  return index + 1;
}

function close(levels: Level[], index: number): number {
  levels.pop();
  return index + 1;
}

function closeWide(scan: ImeScan, levels: Level[], index: number): number {
  report(scan, 'bracket', index, closerMeant(scan.text.charAt(index)));
  return close(levels, index);
}

function nextItem(level: Level, index: number): number {
  level.atKey = level.close === '}';
  level.wideColon = false;
  return index + 1;
}

/** A replaced comma needs a space after it, or the text after it would be read with it in some readers. */
function spaced(text: string, index: number, mark: string): string {
  return isGap(text.charAt(index + 1)) ? mark : `${mark} `;
}
