import type { Block } from '#model';
import { rememberLately } from './graph/lately.ts';

const kinds: readonly Block['kind'][] = ['paragraph', 'item', 'cell', 'heading', 'quote', 'code'];

/** Numbers for each block: kind, section, step, start and end. */
const each = 5;

/** The blocks of one text, in a twentieth of the room: a library of plans has half a million of them. */
export function packBlocks(blocks: readonly Block[]): Int32Array {
  const packed = new Int32Array(blocks.length * each);
  let at = 0;
  for (const { kind, section, step, span } of blocks) {
    packed[at] = kinds.indexOf(kind);
    packed[at + 1] = section;
    packed[at + 2] = step;
    packed[at + 3] = span.start;
    packed[at + 4] = span.end;
    at += each;
  }
  return packed;
}

/** The same blocks, made for as long as they are looked at. */
export const unpackBlocks: (packed: Int32Array) => readonly Block[] = rememberLately((packed: Int32Array) => {
  const blocks: Block[] = [];
  for (let at = 0; at < packed.length; at += each) blocks.push(blockAt(packed, at));
  return blocks;
});

function blockAt(packed: Int32Array, at: number): Block {
  return {
    kind: kinds[packed[at] ?? 0] ?? 'paragraph',
    section: packed[at + 1] ?? -1,
    step: packed[at + 2] ?? -1,
    span: { start: packed[at + 3] ?? 0, end: packed[at + 4] ?? 0 },
  };
}
