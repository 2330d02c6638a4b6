import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFinder } from './word-finder.ts';

describe('wordFinder', () => {
  it('finds the longest word at each place, and none inside another', () => {
    const find = wordFinder(['有关', '有关部门', '部门', '及时']);
    expect(find('请有关部门及时到场，有关人员跟进')).toEqual([
      { word: '有关部门', start: 1 },
      { word: '及时', start: 5 },
      { word: '有关', start: 10 },
    ]);
  });

  it('keeps to the stretch that it is given', () => {
    const find = wordFinder(['及时']);
    expect(find('及时及时及时', 1, 5)).toEqual([{ word: '及时', start: 2 }]);
    expect(find('及时', 0, 1)).toEqual([]);
  });

  it('finds in a long text what it finds in its parts', () => {
    const word = fc.stringMatching(/^[甲乙丙]{2,4}$/);
    const piece = fc.stringMatching(/^[甲乙丙丁]{1,40}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        piece,
        piece,
        fc.nat(30),
        (words, head, tail, from) => {
          const find = wordFinder(words);
          const middle = '丁'.repeat(2000);
          const shift = head.length + middle.length;
          const short = find(head, Math.min(from, head.length));
          const rest = find(tail).map(({ word: each, start }) => ({ word: each, start: start + shift }));
          expect(find(head + middle + tail, Math.min(from, head.length))).toEqual([...short, ...rest]);
        },
      ),
    );
  });

  it('finds what a plain search finds', () => {
    const word = fc.stringMatching(/^[甲乙丙]{2,4}$/);
    const text = fc.stringMatching(/^[甲乙丙丁]{0,40}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), text, (words, written) => {
        const found = wordFinder(words)(written);
        let reached = 0;
        const expected = [];
        while (reached < written.length) {
          const here = words
            .filter((each) => written.startsWith(each, reached))
            .toSorted((a, b) => b.length - a.length)[0];
          if (here !== undefined) expected.push({ word: here, start: reached });
          reached += here?.length ?? 1;
        }
        expect(found).toEqual(expected);
      }),
    );
  });
});
