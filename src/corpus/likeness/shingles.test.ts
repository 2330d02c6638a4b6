import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shingleHashes, shingleLength } from './shingles.ts';

const codesOf = (text: string): Uint16Array => Uint16Array.from([...text].map((character) => character.charCodeAt(0)));
const text = fc.stringMatching(/^[一-十甲乙丙丁]{0,60}$/);

describe('shingleHashes', () => {
  it('gives one hash a run, and none for a text that is too short', () => {
    expect(shingleHashes(codesOf('一二三四五六七'))).toHaveLength(0);
    expect(shingleHashes(codesOf('一二三四五六七八九'))).toHaveLength(2);
  });

  it('gives equal runs equal hashes wherever they stand, and other runs others', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const run = '甲子乙丑丙寅丁卯';
        const hashes = shingleHashes(codesOf(before + run + after));
        const [alone] = shingleHashes(codesOf(run));
        expect(hashes[before.length]).toBe(alone);
        expect(hashes).toHaveLength(Math.max(0, before.length + after.length + run.length - shingleLength + 1));
      }),
    );
  });
});
