import type { Edit } from '#model';

/** A text after some edits, and the way back to the text before them. */
export interface EditedText {
  readonly text: string;
  /** The offset before the edits of an offset after them. */
  readonly original: (offset: number) => number;
}

/** `text` with `edits` applied; they must be in order and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return { text, original: (offset) => offset };
  const parts: string[] = [];
  // Where each edit's replacement ends in the new text, and where the replaced piece ended in the old one.
  const newEnds: number[] = [];
  const newStarts: number[] = [];
  let length = 0;
  let from = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.span.start), edit.text);
    newStarts.push(length + edit.span.start - from);
    length += edit.span.start - from + edit.text.length;
    newEnds.push(length);
    from = edit.span.end;
  }
  parts.push(text.slice(from));
  const original = (offset: number): number => {
    const index = lastAtOrBefore(newStarts, offset);
    const edit = edits[index];
    if (edit === undefined) return offset;
    const end = newEnds[index] ?? 0;
    if (offset >= end) return edit.span.end + offset - end;
    return Math.min(edit.span.start + offset - (newStarts[index] ?? 0), edit.span.end);
  };
  return { text: parts.join(''), original };
}

/** Index of the last number in `sorted` that is not above `value`; -1 when there is none. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
