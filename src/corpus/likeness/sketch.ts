import type { HashSet } from './hash-set.ts';

/** How many bins a signature has. */
export const bins = 128;

/** One hash in `sampling` is kept for the second look; a power of two. */
const sampling = 16;

/** What is kept of a text's shingles: enough to find and to judge its likes. */
export interface Sketch {
  /** The least hash in each bin (one-permutation MinHash): two texts agree in a bin as often as they are alike. */
  readonly signature: Uint32Array;
  /** A sample of the hashes, sorted, each once. */
  readonly sample: Uint32Array;
  /** How many shingles the text has. */
  readonly size: number;
}

const empty = 0xffffffff;

/** Sketches a text by its shingles; those that any plan may have (`ignored`) do not count. */
export function sketchOf(hashes: Uint32Array, ignored: HashSet): Sketch {
  const signature = new Uint32Array(bins).fill(empty);
  const kept = roomFor(hashes.length);
  let [size, count] = [0, 0];
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    if (ignored.has(hash)) continue;
    size += 1;
    const bin = hash >>> 25;
    if (hash < (signature[bin] ?? empty)) signature[bin] = hash;
    if ((hash & (sampling - 1)) !== 0) continue;
    kept[count] = hash;
    count += 1;
  }
  fillGaps(signature, size);
  return { signature, sample: distinct(kept.subarray(0, count)), size };
}

/** Used again for every text. */
let room = new Uint32Array(1 << 12);

function roomFor(most: number): Uint32Array {
  if (room.length < most) room = new Uint32Array(most * 2);
  return room;
}

/** The hashes in order, each once. They are sorted where they are, and what is given is a copy. */
function distinct(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let count = 0;
  for (const hash of hashes) {
    if (count > 0 && hash === hashes[count - 1]) continue;
    hashes[count] = hash;
    count += 1;
  }
  return hashes.slice(0, count);
}

/** An empty bin borrows from the next that is not, marked by how far it is, so that short texts can be compared. */
function fillGaps(signature: Uint32Array, size: number): void {
  if (size === 0) return;
  const own = signature.slice();
  for (let bin = 0; bin < bins; bin += 1) {
    for (let far = 1; signature[bin] === empty && far < bins; far += 1) {
      const next = own[(bin + far) % bins] ?? empty;
      if (next !== empty) signature[bin] = (next + Math.imul(far, 0x9e3779b1)) >>> 0;
    }
  }
}

/** How many bins of two signatures agree. */
export function agreement(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let bin = 0; bin < bins; bin += 1) if (a[bin] === b[bin]) same += 1;
  return same;
}

/** How much of the smaller text is in the other, judged by the samples, from 0 to 1. */
export function sampledContainment(a: Sketch, b: Sketch): number {
  const least = Math.min(a.sample.length, b.sample.length);
  if (least === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.sample.length && j < b.sample.length; ) {
    const [left = 0, right = 0] = [a.sample[i], b.sample[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared / least;
}
