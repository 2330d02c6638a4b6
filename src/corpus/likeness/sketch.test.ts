import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashSet } from './hash-set.ts';
import { agreement, bins, sampledContainment, sketchOf } from './sketch.ts';

/** Evenly spread numbers, the same for the same seed. */
function hashes(seed: number, count: number): Uint32Array {
  let state = seed >>> 0;
  return Uint32Array.from({ length: count }, () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  });
}

const none = hashSet([]);
const joined = (...parts: readonly Uint32Array[]): Uint32Array => Uint32Array.from(parts.flatMap((part) => [...part]));

describe('sketches', () => {
  it('agree as often as the texts are alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 10 }), (seed, tenths) => {
        const both = hashes(seed, 400 * tenths);
        const rest = 400 * (10 - tenths);
        const a = sketchOf(joined(both, hashes(seed + 1e7, rest)), none);
        const b = sketchOf(joined(both, hashes(seed + 2e7, rest)), none);
        const jaccard = tenths / (20 - tenths);
        expect(Math.abs(agreement(a.signature, b.signature) / bins - jaccard)).toBeLessThan(0.2);
        expect(Math.abs(sampledContainment(a, b) - tenths / 10)).toBeLessThan(0.16);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the text', () => {
    const list = hashes(7, 500);
    expect(sketchOf(list.toReversed(), none).signature).toEqual(sketchOf(list, none).signature);
  });

  it('leaves out what does not count', () => {
    const list = hashes(7, 500);
    const kept = list.subarray(0, 300);
    expect(sketchOf(list, hashSet(list.subarray(300)))).toEqual(sketchOf(kept, none));
  });

  it('compares short texts too: bins that are empty borrow', () => {
    const few = hashes(3, 20);
    const { signature } = sketchOf(few, none);
    expect(agreement(signature, sketchOf(joined(few, hashes(99, 2)), none).signature)).toBeGreaterThan(bins / 2);
    expect(agreement(signature, sketchOf(hashes(500, 20), none).signature)).toBeLessThan(bins / 8);
  });
});
