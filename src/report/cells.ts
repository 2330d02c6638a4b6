import { lazilyModule } from '#model';

const stringWidth = await lazilyModule('string-width', () => import('string-width'));

const plain = /^[\x20-\x7e]*$/;

/**
 * How many cells of a terminal a text takes: 2 for a full-width character. Characters of ambiguous width (Ⅰ–Ⅳ, “”, …, ·)
 * count 1, as every terminal of today draws them unless it is told otherwise.
 */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth().default(text);
}

/** The text as it may be sent to a terminal: a tab as two spaces, what would steer the terminal as a visible sign. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/[\u0000-\u001F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '\uFFFD');
}

let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for single characters. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** The longest beginning of a text that fits into so many cells. */
export function headOf(text: string, room: number): string {
  let taken = '';
  let used = 0;
  for (const { segment } of graphemesOf(text)) {
    used += widthOf(segment);
    if (used > room) break;
    taken += segment;
  }
  return taken;
}

/** The longest end of a text that fits into so many cells. */
export function tailOf(text: string, room: number): string {
  const segments = Array.from(graphemesOf(text.slice(-2 * room)), ({ segment }) => segment);
  let taken = '';
  let used = 0;
  for (const segment of segments.toReversed()) {
    used += widthOf(segment);
    if (used > room) break;
    taken = segment + taken;
  }
  return taken;
}

/** A text cut to so many cells, with … where something is left out. */
export function clip(text: string, room: number): string {
  return widthOf(text) <= room ? text : `${headOf(text, room - 1)}…`;
}

/** A text filled with spaces up to so many cells. */
export function padTo(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - widthOf(text)));
}
