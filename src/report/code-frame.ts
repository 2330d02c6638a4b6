import { lineStarts, type Range } from '#model';
import { clip, headOf, printable, tailOf, widthOf } from './cells.ts';

/** How a frame is coloured; the identity leaves it plain. */
export interface FrameStyle {
  readonly faint: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** The marked line of a frame: what stands before the mark, the mark, and what stands after. */
interface MarkedLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The lines of a text, without their ends. */
export function linesOf(text: string): readonly string[] {
  const starts = lineStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n]+$/, ''));
}

/**
 * The line of a range with the one before and the one after it, and carets under the range. A line that is too long
 * is cut around the carets. A range of several lines is marked on its first.
 */
export function codeFrame(source: readonly string[], range: Range, width: number, style: FrameStyle): string[] {
  const lines = linesAround(source, range.start.line);
  const gutter = String(range.start.line + 1).length;
  const room = Math.max(20, width - gutter - 3);
  return [...lines].flatMap(([number, text]) => {
    const label = style.faint(`${String(number).padStart(gutter)} │ `);
    if (number !== range.start.line) return [label + style.faint(clip(printable(text), room))];
    const { before, marked, after } = fitToRoom(splitLine(text, range), room);
    const carets = style.mark('^'.repeat(Math.max(1, widthOf(marked))));
    const under = `${style.faint(`${' '.repeat(gutter)} │ `)}${' '.repeat(widthOf(before))}${carets}`;
    return [label + before + style.mark(marked) + after, under];
  });
}

/** The line with this number and its neighbours, without blank neighbours. */
function linesAround(source: readonly string[], number: number): Map<number, string> {
  const lines = new Map<number, string>();
  for (const here of [number - 1, number, number + 1]) {
    const text = source[here - 1];
    if (text !== undefined && (here === number || text.trim() !== '')) lines.set(here, text);
  }
  return lines;
}

function splitLine(text: string, { start, end }: Range): MarkedLine {
  const from = start.column - 1;
  const to = end.line === start.line ? end.column - 1 : Math.max(from, text.trimEnd().length);
  return {
    before: printable(text.slice(0, from)),
    marked: printable(text.slice(from, to)),
    after: printable(text.slice(to)),
  };
}

/** Cuts a marked line to the room: first what stands far from the mark, then the end of the mark itself. */
function fitToRoom({ before, marked, after }: MarkedLine, room: number): MarkedLine {
  if (widthOf(before) + widthOf(marked) + widthOf(after) <= room) return { before, marked, after };
  const mark = clip(marked, Math.ceil(room * 0.6));
  const left = room - widthOf(mark);
  const beforeRoom = Math.max(Math.floor(left / 2), left - widthOf(after));
  const head = widthOf(before) <= beforeRoom ? before : `…${tailOf(before, beforeRoom - 1)}`;
  const afterRoom = left - widthOf(head);
  const tail = widthOf(after) <= afterRoom ? after : `${headOf(after, afterRoom - 1)}…`;
  return { before: head, marked: mark, after: tail };
}
