import { describe, expect, it } from 'vitest';
import { widthOf } from './cells.ts';
import { codeFrame, linesOf } from './code-frame.ts';

const plain = { faint: (text: string) => text, mark: (text: string) => text };

function frame(source: string, line: number, quoted: string, width = 80): string[] {
  const column = (source.split(/\r\n|\n/)[line - 1] ?? '').indexOf(quoted) + 1;
  const range = { start: { line, column }, end: { line, column: column + quoted.length } };
  return codeFrame(linesOf(source), range, width, plain);
}

/** What stands above the carets. */
function marked(lines: readonly string[]): string {
  const index = lines.findIndex((line) => /^ *│ +\^+$/.test(line));
  const carets = lines[index] ?? '';
  const from = widthOf(carets.slice(0, carets.indexOf('^')));
  const to = widthOf(carets);
  let cells = 0;
  let text = '';
  for (const character of lines[index - 1] ?? '') {
    if (cells >= from && cells < to) text += character;
    cells += widthOf(character);
  }
  return text;
}

describe('a code frame', () => {
  it.each([
    ['Ⅱ级响应：指挥长决定启动', '指挥长'],
    ['1. **“值班员”Ⅳ级**\t（10分钟内）：核实', '10分钟内'],
    ['  Ⅰ级: {决定: 指挥长}', 'Ⅰ级'],
    ['👨‍👩‍👧 e\u0301 县水利局', '县水利局'],
    ['名称：安和县', '：'],
  ])('stands right under %s', (line, quoted) => {
    expect(marked(frame(`前一行\n${line}\n后一行`, 2, quoted))).toBe(quoted);
  });

  it('shows the lines around it, but no blank ones', () => {
    expect(frame('甲\n乙\n丙', 2, '乙')).toEqual(['1 │ 甲', '2 │ 乙', '  │ ^^', '3 │ 丙']);
    expect(frame('甲\r\n\r\n乙\r\n', 3, '乙')).toEqual(['3 │ 乙', '  │ ^^']);
  });

  it.each([0, 10, 30])('cuts a long line around the mark, wherever it is (%d)', (before) => {
    const line = `${'全县登记隐患点中，'.repeat(before)}有关部门${'设位移计三台，'.repeat(30 - before)}`;
    const lines = frame(line, 1, '有关部门', 60);
    expect(marked(lines)).toBe('有关部门');
    expect(lines.every((one) => widthOf(one) <= 60)).toBe(true);
  });

  it('cuts a mark that is itself too long', () => {
    const lines = frame('县'.repeat(200), 1, '县'.repeat(200), 60);
    expect(lines.every((one) => widthOf(one) <= 60)).toBe(true);
    expect(lines[1]).toMatch(/\^{20,}/);
  });

  it('marks a range of several lines on its first, and an empty range with one caret', () => {
    const range = { start: { line: 1, column: 1 }, end: { line: 3, column: 2 } };
    expect(codeFrame(linesOf('甲乙\n丙\n丁'), range, 80, plain)[1]).toBe('  │ ^^^^');
    const empty = { start: { line: 1, column: 3 }, end: { line: 1, column: 3 } };
    expect(codeFrame(linesOf('甲乙'), empty, 80, plain)).toEqual(['1 │ 甲乙', '  │     ^']);
  });

  it('survives a place that is not in the text', () => {
    const range = { start: { line: 9, column: 40 }, end: { line: 9, column: 50 } };
    expect(codeFrame(linesOf('甲'), range, 80, plain)).toEqual([]);
    expect(codeFrame(linesOf(''), { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, 80, plain)).toEqual([
      '1 │ ',
      '  │ ^',
    ]);
  });
});
