import { describe, expect, it } from 'vitest';
import { widthOf } from './cells.ts';
import { tableText } from './table.ts';

const look = { width: 40, colour: false };

describe('tableText', () => {
  it('puts columns under their headings in full-width text too, numbers to the right', () => {
    const text = tableText(
      ['名称', '人数', '电话'],
      [
        ['一队', 5, '0790-5550-101'],
        ['second', 120, '119'],
      ],
      look,
    );
    expect(text).toBe(
      [
        '名称    人数  电话',
        '──────  ────  ─────────────',
        '一队       5  0790-5550-101',
        'second   120  119',
        '',
      ].join('\n'),
    );
  });

  it('breaks the last column into lines that fit', () => {
    const text = tableText(['a', 'b'], [['x', '很长的一段说明'.repeat(6)]], look);
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(look.width);
    for (const line of lines.slice(3)) expect(line).toMatch(/^ {3}\S/);
  });

  it('cuts a cell that would push the others away, and shows what could steer a terminal', () => {
    const text = tableText(['a', 'b'], [['名'.repeat(40), '\u001b[31mred']], { width: 80, colour: false });
    expect(text).toContain('…');
    expect(text).not.toContain('\u001b');
  });
});
