import { describe, expect, it } from 'vitest';
import { breakLines, lineCount, textWidth } from './measure.ts';

describe('breaking lines', () => {
  it('never begins a line with a closing mark, nor ends one with an opening mark', () => {
    expect(breakLines('核实水位，报告指挥长', 4)).toEqual(['核实水', '位，报告', '指挥长']);
    expect(breakLines('电话报告（市防办）', 5)).toEqual(['电话报告', '（市防办）']);
  });

  it('breaks a telephone number that is too long after its hyphens only', () => {
    expect(breakLines('打0799-5550-012', 5)).toEqual(['打0799-', '5550-012']);
  });

  it('keeps a number that fits whole', () => {
    expect(breakLines('报告市防办0799-5550-012', 8)).toEqual(['报告市防办', '0799-5550-012']);
  });

  it('loses no character and keeps within the width', () => {
    const text = '撤完 1.2 表十处，合计 11110 人；溃坝情形下老街、柳湾在 38 分钟内上山。';
    const lines = breakLines(text, 7);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(7);
    expect(lineCount(text, 7)).toBe(lines.length);
  });
});
