import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts, positionAt } from './range.ts';

/** Every kind of line end, and characters of one and two units. */
const text = fc
  .array(fc.constantFrom('a', '水', '😀', '\n', '\r', '\r\n'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('lineStarts', () => {
  it('finds where each line starts, whatever ends the lines', () => {
    expect(lineStarts('')).toEqual([0]);
    expect(lineStarts('一\n二\n')).toEqual([0, 2, 4]);
    expect(lineStarts('一\r\n二\r三\n\n')).toEqual([0, 3, 5, 7, 8]);
  });

  it('has as many starts as a split has lines, and each stands where that line does', () => {
    fc.assert(
      fc.property(text, (written) => {
        const lines = written.split(/\r\n|\r|\n/);
        const starts = lineStarts(written);
        expect(starts).toHaveLength(lines.length);
        for (const [index, line] of lines.entries()) {
          const start = starts[index] ?? -1;
          expect(written.slice(start, start + line.length)).toBe(line);
          expect(positionAt(starts, start + line.length)).toEqual({ line: index + 1, column: line.length + 1 });
        }
      }),
    );
  });
});
