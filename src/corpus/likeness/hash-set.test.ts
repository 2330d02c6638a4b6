import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, hashSet } from './hash-set.ts';

const few = fc.array(fc.nat(50));

describe('hashSet', () => {
  it('has what it was given, each once, and nothing else', () => {
    const any = fc.oneof(fc.nat(40), fc.nat(0xffffffff));
    fc.assert(
      fc.property(fc.array(any), fc.array(any), (given, others) => {
        const set = hashSet(given);
        expect([...set.hashes]).toEqual([...new Set(given)]);
        for (const hash of [...given, ...others]) expect(set.has(hash)).toBe(given.includes(hash));
      }),
    );
  });
});

describe('containment', () => {
  it('is the same both ways, from 0 to 1, and 1 for a part', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const share = containment(hashSet(a), hashSet(b));
        expect(share).toBe(containment(hashSet(b), hashSet(a)));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (a.length > 0) expect(containment(hashSet(a), hashSet([...a, ...b]))).toBe(1);
      }),
    );
  });
});
