import picocolors from 'picocolors';
import { type Edit, lineStarts, positionAt } from '#model';
import { applyEdits } from '#parse';
import { printable } from './cells.ts';

/** Lines of a file that change together: from the first up to, not including, the last. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly Edit[];
}

/** The lines that edits change, before and after, in the notation of `diff -u` without lines around. */
export function editDiff(name: string, text: string, edits: readonly Edit[], colour: boolean): string {
  const { red, green, cyan, bold } = picocolors.createColors(colour);
  const starts = lineStarts(text);
  const lines = hunksOf(edits, starts).flatMap(({ from, to, edits: here }) => {
    const start = starts[from] ?? 0;
    const end = starts[to] ?? text.length;
    const before = text.slice(start, end);
    const shifted = here.map(({ span, text: put }) => ({
      span: { start: span.start - start, end: span.end - start },
      text: put,
    }));
    const after = applyEdits(before, shifted).text;
    return [
      cyan(`@@ ${from + 1} @@`),
      ...linesOf(before).map((line) => red(`-${line}`)),
      ...linesOf(after).map((line) => green(`+${line}`)),
    ];
  });
  return `${[bold(`--- ${name}`), bold(`+++ ${name}`), ...lines].join('\n')}\n`;
}

/** Edits whose lines touch make one hunk. */
function hunksOf(edits: readonly Edit[], starts: readonly number[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const edit of edits) {
    const from = positionAt(starts, edit.span.start).line - 1;
    const to = positionAt(starts, edit.span.end).line;
    const last = hunks.at(-1);
    if (last !== undefined && from < last.to) {
      hunks[hunks.length - 1] = { from: last.from, to: Math.max(to, last.to), edits: [...last.edits, edit] };
    } else hunks.push({ from, to, edits: [edit] });
  }
  return hunks;
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(printable);
}
