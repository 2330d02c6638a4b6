import type { Span } from '#model';

/** Whether a sentence ends with the character at `at`; a full stop of Latin script needs a space after it. */
function endsAt(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff1b: // ；
    case 0xa3ae: // ꎮ and ꎻ, which scanned documents have for 。 and ；
    case 0xa3bb:
    case 0x3b: // ;
    case 0x0a:
    case 0x0d:
      return true;
    case 0x2e: // .
    case 0x21: // !
    case 0x3f: // ?
      return at + 1 >= text.length || /\s/.test(text.charAt(at + 1));
    default:
      return false;
  }
}

/** The sentence around `offset`, without the mark that ends it, kept within a block of the text. */
export function sentenceAt(text: string, within: Span, offset: number): Span {
  let start = offset;
  while (start > within.start && !endsAt(text, start - 1)) start -= 1;
  let end = offset;
  while (end < within.end && !endsAt(text, end)) end += 1;
  return { start, end };
}

/** The sentences of a block, in order, without the marks that end them and without empty ones. */
export function sentencesIn(text: string, within: Span): Span[] {
  const found: Span[] = [];
  let start = within.start;
  for (let at = within.start; at <= within.end; at += 1) {
    if (at < within.end && !endsAt(text, at)) continue;
    if (text.slice(start, at).trim() !== '') found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}
