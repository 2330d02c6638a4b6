import { findSeparator, isTightColon } from './ime-keys.ts';
import {
  type ImeScan,
  isBlank,
  isBreak,
  isGap,
  isKeyLike,
  lineEnd,
  reportColon,
  reportTightColon,
} from './ime-text.ts';
import { closerMeant, endsValue, openerMeant } from './ime-values.ts';

/** One open bracket of a flow collection. */
export interface Level {
  readonly close: ']' | '}';
  /** In a mapping: the next thing is a key. */
  atKey: boolean;
  /** In a mapping: the colon of the entry in hand was full-width. */
  wideColon: boolean;
  /** In a sequence: a full-width comma parts its items. */
  readonly wideComma: boolean;
}

const notable = /[\r\n,[\]{}#:，［｛【］｝】]/g;

/** Where the next character stands that can mean something in a plain value. */
function nextNotable(text: string, from: number): number {
  notable.lastIndex = from;
  return notable.test(text) ? notable.lastIndex - 1 : text.length;
}

export function scanPlain(scan: ImeScan, level: Level, start: number): number {
  if (level.atKey) return scanKey(scan, level, start);
  const { text } = scan;
  let inside = 0;
  for (let index = nextNotable(text, start); index < text.length; index = nextNotable(text, index + 1)) {
    const character = text.charAt(index);
    if (endsPlain(text, index, character, level)) return index;
    if (character === ':' && level.close === ']' && isBlank(text.charAt(index + 1))) return index + 1;
    if (openerMeant(character) !== '') inside += 1;
    else if (closerMeant(character) !== '') {
      // Brackets that open in prose close in prose.
      if (inside === 0 && closesWide(text, index, character, level)) return index;
      inside = Math.max(0, inside - 1);
    }
  }
  return text.length;
}

function endsPlain(text: string, index: number, character: string, level: Level): boolean {
  if (isBreak(character) || ',[]{}'.includes(character)) return true;
  if (character === '#') return isBlank(text.charAt(index - 1));
  return character === '，' && partsItems(text, index, level);
}

function closesWide(text: string, index: number, character: string, level: Level): boolean {
  return closerMeant(character) === level.close && endsValue(text, index + 1, lineEnd(text, index), true);
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

const keyAfter = /^[ \t\u3000\u00a0]*(?:([}｝])|([^\r\n,，[\]{}:：]{1,20})([:：]))/;

/** Whether the full-width comma at `index` ends an item rather than stand inside its prose: a key must follow. */
function partsItems(text: string, index: number, level: Level): boolean {
  if (level.close === ']') return level.wideComma;
  const match = keyAfter.exec(text.slice(index + 1, index + 40));
  if (match === null) return false;
  const [whole, closes, key = '', colon] = match;
  if (closes !== undefined) return true;
  if (!isKeyLike(key)) return false;
  const at = index + whole.length;
  const next = text.charAt(at + 1);
  // A full-width colon after it is prose, unless the entry before it slipped in the same way.
  if (colon === '：') return level.wideColon || (next !== '' && '{[｛［'.includes(next));
  return isGap(next) || isTightColon(text, at);
}

const conjunction = /^(?:且|并|或|但|则|即|由|在|再|后|不|应|须|可|及|以|而|如|因|同时|其中|包括|必要)/;
const sentence = /[。；：！？\s]/;
const nameEnd =
  /(?:预案|局|办|部|委|站|所|库|[镇乡村县市区]|[队组]|法|条例|规定|办法|标准|中心|公司|学校|小学|中学|医院|指挥部|大队)$/;

/**
 * Whether full-width commas part the items of a sequence. A clause has them too: so every item must be short or end as
 * names do, shorter still where the sequence knows the right comma, and longer where its bracket has slipped as well.
 */
export function partsByWideComma(text: string, from: number, isWideBracket: boolean): boolean {
  let end = from;
  while (end < text.length && !'[]{}"“”］｝】\n'.includes(text.charAt(end))) end += 1;
  const content = text.slice(from, end);
  if (!content.includes('，') || (!isWideBracket && '"“”'.includes(text.charAt(end)))) return false;
  const isMixed = content.includes(',') && !isWideBracket;
  const limit = isWideBracket ? 16 : isMixed ? 3 : 6;
  const items = content.split(/[，,]/).map((item) => item.trim());
  return items.every((item) => {
    if (conjunction.test(item) || sentence.test(item)) return false;
    return item.length <= limit || (item.length <= 20 && nameEnd.test(item));
  });
}
