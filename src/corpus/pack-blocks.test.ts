import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '#model';
import { packBlocks, unpackBlocks } from './pack-blocks.ts';

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('paragraph', 'item', 'cell', 'heading', 'quote', 'code'),
  section: fc.integer({ min: -1, max: 5000 }),
  step: fc.integer({ min: -1, max: 5000 }),
  span: fc.tuple(fc.nat(5_000_000), fc.nat(9999)).map(([start, length]) => ({ start, end: start + length })),
});

it('gives back the blocks that went in', () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      expect(unpackBlocks(packBlocks(blocks))).toEqual(blocks);
    }),
  );
});
