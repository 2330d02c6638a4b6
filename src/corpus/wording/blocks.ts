import type { Block, Plan } from '#model';

/** Gives the block that holds an offset; offsets must be asked for in rising order. */
export type BlockReader = (offset: number) => Block | null;

/** Walks the blocks of a plan once, beside a search that gives places from left to right. */
export function blockAt({ blocks }: Pick<Plan, 'blocks'>): BlockReader {
  let next = 0;
  return (offset) => {
    for (; next < blocks.length; next += 1) {
      const block = blocks[next];
      if (block === undefined || block.span.start > offset) return null;
      if (offset < block.span.end) return block;
    }
    return null;
  };
}
