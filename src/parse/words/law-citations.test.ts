import { describe, expect, it } from 'vitest';
import { findLawCitations } from './law-citations.ts';
import { sameLawNumber } from './law-number.ts';

describe('sameLawNumber', () => {
  it.each([
    ['国办发〔2024〕5号', '国办发〔2024〕5号'],
    ['国办发[2024]5号', '国办发〔2024〕5号'],
    ['国办发（2024）05号', '国办发〔2024〕5号'],
    ['国务院令第493号', '国务院令493'],
    ['国务院第 493 号令', '国务院令493'],
    ['中华人民共和国国务院令第七百零八号', '国务院令708'],
    ['中华人民共和国主席令第二十五号', '主席令25'],
    ['国家安监总局令第88号', '国家安全生产监督管理总局令88'],
    ['GB/T 29639—2020', 'GB/T29639-2020'],
    ['gb/t29639-2020', 'GB/T29639-2020'],
    ['试行', null],
    ['2024年修订', null],
    ['以下简称《办法》', null],
  ])('%s', (written, same) => {
    expect(sameLawNumber(written)).toBe(same);
  });
});

describe('findLawCitations', () => {
  it('finds titles with the number behind them, and numbers alone', () => {
    const text =
      '依据《中华人民共和国突发事件应对法》、《突发事件应急预案管理办法》（国办发〔2024〕5号）、国务院令第708号和《编制导则》GB/T 29639-2020，参照《草案》（试行）。';
    expect(findLawCitations(text).map(({ title, number }) => [title, number?.same ?? null])).toEqual([
      ['中华人民共和国突发事件应对法', null],
      ['突发事件应急预案管理办法', '国办发〔2024〕5号'],
      [null, '国务院令708'],
      ['编制导则', 'GB/T29639-2020'],
      ['草案', null],
    ]);
  });

  it('gives the place of the whole citation', () => {
    const text = '见《防洪法》（主席令第88号）。';
    const [citation] = findLawCitations(text);
    expect(text.slice(citation?.span.start, citation?.span.end)).toBe('《防洪法》（主席令第88号）');
  });

  it('walks a long text without titles in no time', () => {
    const start = performance.now();
    findLawCitations('《'.repeat(20_000) + '国办发'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
