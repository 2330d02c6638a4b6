import { findSeparator, isTightColon, indentOf } from './ime-keys.ts';
import { isBlank, isBreak, isKeyLike, isWideSpace, lineEnd, report, reportColon, reportTightColon, skipQuoted, skipSpaces, type ImeScan } from './ime-text.ts';
import { closerMeant, endsValue, openerMeant, opensCollection, reportQuotes } from './ime-values.ts';

interface Level {
  readonly close: ']' | '}';
  /** In a mapping: the next thing is a key. */
  atKey: boolean;
  /** In a mapping: the colon of the entry in hand was full-width. */
  wideColon: boolean;
  /** In a sequence: a full-width comma parts its items. */
  readonly wideComma: boolean;
}

/** Scans the flow collection that opens at `start`, over its lines; returns where it ends. */
export function scanFlow(scan: ImeScan, start: number, parentColumn: number): number {
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
    } else if (isBlank(character)) index += 1;
    else if (isWideSpace(character)) index = skipSpaces(scan, index, text.length);
    else if (character === '#' && !isToken(text.charAt(index - 1))) index = lineEnd(text, index);
    else index = scanToken(scan, levels, level, index);
  }
  return index;
}

function isToken(character: string): boolean {
  return !isBlank(character) && !isBreak(character) && !isWideSpace(character);
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
    let index = start;
    while (isBlank(text.charAt(index)) || isWideSpace(text.charAt(index))) index += 1;
    if (column <= parentColumn && !']}］｝】'.includes(text.charAt(index))) return -1;
    reportIndent(scan, start, index);
    return index;
  }
  return start >= text.length ? text.length : start;
}

/** Reports tabs and wide spaces that are used to indent. */
export function reportIndent(scan: ImeScan, start: number, end: number): void {
  for (let index = start; index < end; index += 1) {
    const character = scan.text.charAt(index);
    if (character === '\t') report(scan, 'tab', index, ' ', { written: '  ' });
    else if (character === '\u3000') report(scan, 'ideographic-space', index, ' ', { written: '  ' });
    else if (isWideSpace(character)) report(scan, 'ideographic-space', index, ' ');
  }
}

function scanToken(scan: ImeScan, levels: Level[], level: Level, index: number): number {
  const { text } = scan;
  const character = text.charAt(index);
  const end = lineEnd(text, index);
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
  if (closerMeant(character) === level.close) return closeWide(scan, levels, index);
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
  const next = text.charAt(index + 1);
  return isToken(next) && !isBreak(next) ? `${mark} ` : mark;
}

const notable = /[\r\n,[\]{}#:，［｛【］｝】]/g;

/** Where the next character stands that can mean something in a plain value. */
function nextNotable(text: string, from: number): number {
  notable.lastIndex = from;
  return notable.test(text) ? notable.lastIndex - 1 : text.length;
}

function scanPlain(scan: ImeScan, level: Level, start: number): number {
  if (level.atKey) return scanKey(scan, level, start);
  const { text } = scan;
  let inside = 0;
  for (let index = nextNotable(text, start); index < text.length; index = nextNotable(text, index + 1)) {
    const character = text.charAt(index);
    if (isBreak(character) || ',[]{}'.includes(character)) return index;
    if (character === '#' && isBlank(text.charAt(index - 1))) return index;
    if (character === ':' && level.close === ']' && isBlank(text.charAt(index + 1))) return index + 1;
    if (character === '，' && partsItems(text, index, level)) return index;
    if ('［｛【'.includes(character)) inside += 1;
    else if (closerMeant(character) !== '') {
      if (inside > 0) inside -= 1;
      else if (closerMeant(character) === level.close && endsValue(text, index + 1, lineEnd(text, index), true)) return index;
    }
  }
  return text.length;
}

/** A key of a flow mapping up to its colon, whichever kind that is. */
function scanKey(scan: ImeScan, level: Level, start: number): number {
  const { text } = scan;
  let end = start;
  while (end < text.length && !isBreak(text.charAt(end)) && !',[]{}'.includes(text.charAt(end))) end += 1;
  // What follows the colon decides nothing here, so that `：[` is seen as a separator too.
  const separator = findSeparator(text, start, Math.min(end + 1, text.length));
  level.atKey = false;
  if (separator === null || separator.index >= end) return end > start ? end : start + 1;
  const key = separator.key.trim();
  if (separator.kind === 'wide') {
    reportColon(scan, separator.index, key);
    level.wideColon = true;
  } else if (separator.kind === 'tight' && !',[]{}'.includes(text.charAt(separator.index + 1))) {
    reportTightColon(scan, separator.index, key);
  }
  return separator.index + 1;
}

/** Whether the full-width comma at `index` ends an item rather than stand inside its prose. */
function partsItems(text: string, index: number, level: Level): boolean {
  if (level.close === ']') return level.wideComma;
  let from = index + 1;
  while (isBlank(text.charAt(from)) || isWideSpace(text.charAt(from))) from += 1;
  if ('}｝'.includes(text.charAt(from)) && text.charAt(from) !== '') return true;
  for (let at = from; at < text.length && at < from + 22; at += 1) {
    const character = text.charAt(at);
    if (isBreak(character) || ',，[]{}'.includes(character)) return false;
    if (character !== ':' && character !== '：') continue;
    if (!isKeyLike(text.slice(from, at))) return false;
    const next = text.charAt(at + 1);
    if (character === '：') return level.wideColon || '{[｛［'.includes(next);
    return isBlank(next) || isBreak(next) || isWideSpace(next) || isTightColon(text, at);
  }
  return false;
}

const conjunction = /^(?:且|并|或|但|则|即|由|在|再|后|不|应|须|可|及|以|而|如|因|同时|其中|包括|必要)/;
const sentence = /[。；：！？\s]/;

/** Whether full-width commas part the items of a sequence: they must all be short and read as names, not as clauses. */
function partsByWideComma(text: string, from: number, isWideBracket: boolean): boolean {
  let end = from;
  while (end < text.length && !'[]{}"“”］｝】\n'.includes(text.charAt(end))) end += 1;
  const content = text.slice(from, end);
  if (!content.includes('，')) return false;
  const limit = content.includes(',') && !isWideBracket ? 6 : 16;
  const items = content.split(/[，,]/).map((item) => item.trim());
  return items.every((item) => item.length <= limit && !conjunction.test(item) && !sentence.test(item));
}
