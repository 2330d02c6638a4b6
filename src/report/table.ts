import picocolors from 'picocolors';
import { clip, padTo, printable, widthOf } from './cells.ts';
import { wrap } from './wrap.ts';

export type Cell = string | number;

export interface TableLook {
  /** Cells of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

const gap = '  ';

/** No column but the last is wider, so that one long name does not push everything away. */
const widest = 36;

/** A table for the terminal: columns under their headings, numbers to the right, the last column broken into lines. */
export function tableText(head: readonly string[], rows: readonly (readonly Cell[])[], look: TableLook): string {
  const { bold, dim } = picocolors.createColors(look.colour);
  const texts = rows.map((row) => row.map((cell) => printable(String(cell))));
  const numeric = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const widths = head.map((title, column) =>
    columnWidth(
      title,
      texts.map((row) => row[column] ?? ''),
    ),
  );
  const last = head.length - 1;
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + gap.length, 0);
  const room = Math.max(16, look.width - before);
  const line = (cells: readonly string[]): string[] => {
    const left = cells
      .slice(0, last)
      .map((text, column) => placed(text, widths[column] ?? 0, numeric[column] === true));
    const [first = '', ...more] =
      numeric[last] === true ? [placed(cells[last] ?? '', widths[last] ?? 0, true)] : wrap(cells[last] ?? '', room);
    return [`${[...left, first].join(gap)}`.trimEnd(), ...more.map((text) => ' '.repeat(before) + text)];
  };
  const rule = widths.map((width, column) => '─'.repeat(column === last ? Math.min(width, room) : width)).join(gap);
  return `${[...line(head).map(bold), dim(rule), ...texts.flatMap(line)].join('\n')}\n`;
}

function columnWidth(title: string, texts: readonly string[]): number {
  let width = widthOf(title);
  for (const text of texts) width = Math.max(width, Math.min(widest, widthOf(text)));
  return width;
}

function placed(text: string, width: number, right: boolean): string {
  const shown = clip(text, width);
  return right ? ' '.repeat(Math.max(0, width - widthOf(shown))) + shown : padTo(shown, width);
}
