import { printable, widthOf } from './cells.ts';

/** What stays together in a line: a word, or a character with the punctuation that may not be parted from it. */
const pieces = /\s+|[（《“‘「『【〈([]*(?:[\u0021-\u007E\u00C0-\u024F]+|.)[，。、；：？！）》”’」』】〉…—,.;:?!)\]]*/gu;

/** Breaks a text into lines of at most `room` cells; words and paths are never broken, punctuation never starts a line. */
export function wrap(text: string, room: number): string[] {
  return text.split(/\r\n|[\r\n]/).flatMap((paragraph) => wrapParagraph(printable(paragraph), room));
}

function wrapParagraph(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [piece] of text.matchAll(pieces)) {
    const width = widthOf(piece);
    if (used > 0 && used + width > room) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece.trim() === '') continue;
    }
    line += piece;
    used += width;
  }
  return [...lines, line.trimEnd()];
}

/** Wrapped lines after a label; every line after the first stands under the first one's text. */
export function hang(label: string, text: string, width: number): string[] {
  const indent = widthOf(label);
  const [first = '', ...rest] = wrap(text, Math.max(20, width - indent));
  return [label + first, ...rest.map((line) => ' '.repeat(indent) + line)];
}
