const openers = '（《〈「『【〔“‘([{';
const closers = '，。、；：？！）》〉」』】〕”’)]},.;:?!%℃…—';

/**
 * Width of one character in ems, as the bold face of cards sets it: full-width cells are one em. Bold is the wider
 * face, so that a line never comes out longer than was reckoned.
 */
function characterWidth(code: number): number {
  if (code >= 0x2e80) return 1;
  if (code === 0x20) return 0.3;
  if (code >= 0x30 && code <= 0x39) return 0.59;
  if (code === 0x2d) return 0.37;
  if (code === 0x57 || code === 0x4d || code === 0x77 || code === 0x6d || code === 0x25) return 0.97;
  if (code >= 0x41 && code <= 0x5a) return 0.7;
  if (code >= 0x61 && code <= 0x7a) return 0.6;
  return code < 0x80 ? 0.5 : 1;
}

const isHan = (code: number): boolean => code >= 0x2e80;
/** Engines put up to a quarter of an em between Chinese and Latin. */
const seam = 0.25;

/** A line as it grows: how wide it is, and its last character. */
interface Line {
  readonly width: number;
  readonly last: number;
}

const emptyLine: Line = { width: 0, last: 0 };

function extend(line: Line, text: string): Line {
  let { width, last } = line;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    width += characterWidth(code);
    if (last !== 0 && code !== 0x20 && last !== 0x20 && isHan(code) !== isHan(last)) width += seam;
    last = code;
  }
  return { width, last };
}

/** Width of a text on one line, in ems. */
export function textWidth(text: string): number {
  return extend(emptyLine, text).width;
}

/** What may not be broken: a Latin word or number, or one Chinese character with the marks that cling to it. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const piece of text.match(/[!-~À-ɏ]+|\s+|./gsu) ?? []) {
    const last = pieces.length - 1;
    if (piece.length === 1 && openers.includes(piece)) open += piece;
    else if (closers.includes(piece[0] ?? '') && open === '' && last >= 0) pieces[last] += piece;
    else {
      pieces.push(open + piece);
      open = '';
    }
  }
  if (open !== '') pieces.push(open);
  return pieces;
}

/** Breaks a text into lines of at most `width` ems, where the engines break it. At least one line. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let measured = emptyLine;
  for (const piece of unbreakable(text).flatMap((each) => cutLong(each, width))) {
    const longer = extend(measured, piece);
    if (longer.width <= width) {
      line += piece;
      measured = longer;
    } else {
      line = flush(lines, line, piece.trim() === '' ? '' : piece);
      measured = extend(emptyLine, line);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trim());
  return lines;
}

/** A word longer than the line is cut after its hyphens, as in a telephone number, else wherever the line ends. */
function cutLong(piece: string, width: number): string[] {
  if (textWidth(piece) <= width) return [piece];
  return piece.split(/(?<=[-–—])/u).flatMap((part) => (textWidth(part) <= width ? [part] : [...part]));
}

function flush(lines: string[], line: string, next: string): string {
  if (line.trim() !== '') lines.push(line.trim());
  return next;
}

/** A full-width character with a seam beside it. */
const widest = 1 + seam;

/** Whether a text has room in `width` ems whatever its characters: needs no measuring. */
export function isShort(text: string, width: number): boolean {
  return text.length * widest <= width;
}

/** How many lines a text takes in a column of `width` ems. */
export function lineCount(text: string, width: number): number {
  return isShort(text, width) || textWidth(text) <= width ? 1 : breakLines(text, width).length;
}
