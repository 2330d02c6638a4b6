import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from './share.ts';

function files(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `plans/${index}.md`);
}

describe('shareOut', () => {
  it('gives every file to exactly one thread', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 20 }), fc.boolean(), (count, threads, toJudge) => {
        const { own, others } = shareOut(files(count), threads, toJudge);
        expect([own, ...others].flat().toSorted()).toEqual(files(count).toSorted());
        expect(others.length).toBeLessThan(Math.max(1, threads));
        for (const list of others) expect(list.length).toBeGreaterThan(0);
      }),
    );
  });

  it('leaves a small library, or a single thread, alone', () => {
    expect(shareOut(files(399), 8, true).others).toEqual([]);
    expect(shareOut(files(5000), 1, true).others).toEqual([]);
  });

  it('gives the first thread less the more it has to do beside, and the more others there are', () => {
    const part = (threads: number, toJudge: boolean): number => shareOut(files(2000), threads, toJudge).own.length;
    expect(part(2, true)).toBeLessThan(part(2, false));
    expect(part(4, false)).toBeLessThan(part(2, false));
    expect(part(2, false)).toBeLessThan(1000);
    expect(part(2, true)).toBeGreaterThan(200);
  });
});
