import { describe, expect, it } from 'vitest';
import { clip, headOf, padTo, printable, tailOf, widthOf } from './cells.ts';
import { hang, wrap } from './wrap.ts';

describe('cells of a terminal', () => {
  it('count full-width characters twice and ambiguous ones once', () => {
    expect(['县', '：', 'Ⅰ', 'Ⅳ级', '“', '…', '·', 'a', '①'].map(widthOf)).toEqual([2, 2, 1, 3, 1, 1, 1, 1, 1]);
  });

  it('count what is drawn as one character once', () => {
    expect(widthOf('👨‍👩‍👧')).toBe(2);
    expect(widthOf('e\u0301')).toBe(1);
  });

  it('never split a character', () => {
    expect(headOf('安和县', 5)).toBe('安和');
    expect(tailOf('安和县', 5)).toBe('和县');
    expect(headOf('👨‍👩‍👧安', 2)).toBe('👨‍👩‍👧');
    expect(clip('安和县防汛', 7)).toBe('安和县…');
    expect(padTo('安和', 6)).toBe('安和  ');
  });

  it('let no file steer the terminal', () => {
    expect(printable('a\u001B[31mb\u202Ec\td\u0007')).toBe('a␛[31mb\uFFFDc  d␇');
  });
});

describe('wrapping', () => {
  it('fills lines and never begins one with punctuation', () => {
    const lines = wrap(
      '县防汛抗旱指挥部办公室设在县水利局，电话0799-5550-151（24小时值守），值班员接报后立即核实。',
      20,
    );
    expect(lines.every((line) => widthOf(line) <= 22)).toBe(true);
    expect(lines.every((line) => !/^[，。、；：？！）]/.test(line))).toBe(true);
    expect(lines.join('')).toContain('0799-5550-151');
  });

  it('keeps words and paths whole', () => {
    expect(wrap('see plans/county/flood.md for more', 12)).toEqual(['see', 'plans/county/flood.md', 'for more']);
  });

  it('hangs further lines under the first', () => {
    expect(hang('依据  ', '突发事件应对法第二十八条第二款规定的内容', 26)).toEqual([
      '依据  突发事件应对法第二十',
      '      八条第二款规定的内容',
    ]);
  });
});
