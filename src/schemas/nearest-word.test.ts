import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from './nearest-word.ts';

describe('nearestWord', () => {
  test.each([
    ['编制依剧', ['编制依据', '备案'], '编制依据'],
    ['现形', ['草案', '现行', '废止'], '现行'],
    ['总体预案', ['专项应急预案', '总体应急预案'], '总体应急预案'],
    ['works_wiht', ['works_with', 'warnings'], 'works_with'],
    ['Duty Phone', ['duty_phone', 'phone'], 'duty_phone'],
  ])('%s is near %j', (written, words, nearest) => {
    expect(nearestWord(written, words)).toBe(nearest);
  });

  test('names nothing where every word is as near', () => {
    expect(nearestWord('五级', ['Ⅰ级', 'Ⅱ级', 'Ⅲ级'])).toBeNull();
  });

  test('names nothing far away, and nothing for one character', () => {
    expect(nearestWord('完全不同的词', ['编制依据'])).toBeNull();
    expect(nearestWord('甲', ['乙', '甲方'])).toBeNull();
  });
});

test('the distance is a metric, and a swap of neighbours counts once', () => {
  const word = fc.string({ unit: fc.constantFrom('水', '利', '局', 'a', 'b'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
  expect(editDistance('水利', '利水')).toBe(1);
});
