import { describe, expect, it } from 'vitest';
import { hashSet } from './hash-set.ts';
import { neighboursOf } from './neighbours.ts';
import { type Sketch, sketchOf } from './sketch.ts';

const none = hashSet([]);

function spread(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A text of 1,000 shingles: `shared` from the template that all have, the rest its own. */
function text(own: number, shared: number): Uint32Array {
  return Uint32Array.from({ length: 1000 }, (_, at) => spread(at < shared ? at : own * 10_000 + at));
}

/** The same text with every tenth shingle changed. */
function copyOf(original: Uint32Array, seed: number): Uint32Array {
  return original.map((hash, at) => (at % 10 === 0 ? spread(hash + seed) : hash));
}

describe('neighboursOf', () => {
  const count = 600;
  const originals = Array.from({ length: count }, (_, own) => text(own + 1, 150));
  const copies = originals.filter((_, own) => own % 10 === 0).map((original, seed) => copyOf(original, seed + 1));
  const sketches = [...originals, ...copies].map((each): Sketch => sketchOf(each, none));
  const neighbours = neighboursOf(sketches);

  it('finds every copy among texts that share words of one template', () => {
    const missed = copies.filter((_, copy) => neighbours[count + copy]?.has(copy * 10) !== true);
    expect(missed).toHaveLength(0);
  });

  it('gives each text a bounded number of likely likes, and both ways', () => {
    expect(Math.max(...neighbours.map(({ size }) => size))).toBeLessThan(64);
    for (const [index, set] of neighbours.entries())
      for (const other of set.keys()) expect(neighbours[other]?.has(index)).toBe(true);
  });

  it('has nothing for an empty text', () => {
    expect(neighboursOf([sketchOf(new Uint32Array(), none), sketchOf(new Uint32Array(), none)])[0]?.size).toBe(0);
  });
});
