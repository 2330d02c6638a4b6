import type { Block, Plan } from '#model';

/** Gives the block that holds an offset, or null between blocks. */
export type BlockReader = (offset: number) => Block | null;

/** Blocks stand in the order of the text and do not overlap: found by bisection. */
export function blockAt({ blocks }: Pick<Plan, 'blocks'>): BlockReader {
  return (offset) => {
    let [low, high] = [0, blocks.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const block = blocks[middle];
      if (block === undefined) return null;
      if (offset < block.span.start) high = middle - 1;
      else if (offset >= block.span.end) low = middle + 1;
      else return block;
    }
    return null;
  };
}
