import type { Slip } from '#model';
import { type ImeMessage, imeSlip } from '../slips.ts';

/** A YAML text under scan for what an input method put into it. */
export interface ImeScan {
  readonly text: string;
  readonly slips: Slip[];
}

/** Reports the character at `index`; `written` is what the fix puts there, where that differs from `expected`. */
export function report(
  scan: ImeScan,
  message: ImeMessage,
  index: number,
  expected: string,
  more: { key?: string; written?: string } = {},
): void {
  const data = { found: scan.text.charAt(index), expected, key: more.key ?? '' };
  scan.slips.push(imeSlip(message, { start: index, end: index + 1 }, data, more.written ?? expected));
}

/** Space or tab: what YAML itself takes for blank. */
export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

/** An ideographic, no-break or other wide space, which YAML takes for a letter. */
export function isWideSpace(character: string): boolean {
  return (
    character === '\u3000' ||
    character === '\u00a0' ||
    (character >= '\u2000' && character <= '\u200a') ||
    character === '\u202f'
  );
}

/** A space of any kind. */
export function isSpace(character: string): boolean {
  return isBlank(character) || isWideSpace(character);
}

/** Whether `character` may follow the colon of a key. */
export function isGap(character: string): boolean {
  return isBreak(character) || isSpace(character);
}

/** Past spaces of any kind, without reporting. */
export function passSpaces(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && isSpace(text.charAt(index))) index += 1;
  return index;
}

export function isBreak(character: string): boolean {
  return character === '\n' || character === '\r' || character === '';
}

/** Past blanks; wide spaces among them are reported. */
export function skipSpaces(scan: ImeScan, from: number, end: number): number {
  let index = from;
  while (index < end) {
    const character = scan.text.charAt(index);
    if (isWideSpace(character)) report(scan, 'ideographic-space', index, ' ');
    else if (!isBlank(character)) break;
    index += 1;
  }
  return index;
}

/** Past the blanks before `end`, from behind. */
export function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (
    last > start &&
    (isBlank(text.charAt(last - 1)) || isWideSpace(text.charAt(last - 1)) || text.charAt(last - 1) === '\r')
  )
    last -= 1;
  return last;
}

export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Past a quoted scalar that opens at `start`; the end of the text when it never closes. */
export function skipQuoted(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\' && quote === '"') index += 1;
    else if (character === quote) {
      if (quote === '"' || text.charAt(index + 1) !== quote) return index + 1;
      index += 1;
    }
  }
  return text.length;
}

/** The colon at `index` is full-width: it becomes a colon and, where nothing separates it from the value, a space. */
export function reportColon(scan: ImeScan, index: number, key: string): void {
  const next = scan.text.charAt(index + 1);
  report(scan, 'colon', index, ':', { key, written: isGap(next) ? ':' : ': ' });
}

/** The colon at `index` lacks the space after it. */
export function reportTightColon(scan: ImeScan, index: number, key: string): void {
  report(scan, 'colon-space', index, ': ', { key });
}

const keyLike = /^[“"]?[^\s，。；！？、,;!?（）()[\]{}<>《》"'“”#&*|%@`]{1,20}[”"]?$/;

/** Whether `text` looks like a key and not like the start of a sentence. */
export function isKeyLike(text: string): boolean {
  return keyLike.test(text.trim());
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
