/** How many characters a shingle has: long enough that two writers do not hit on it by chance. */
export const shingleLength = 8;

const base = 0x01000193;

function powerOf(length: number): number {
  let power = 1;
  for (let count = 1; count < length; count += 1) power = Math.imul(power, base);
  return power;
}

const leaving = powerOf(shingleLength);

/** Spreads the bits of a hash evenly. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** How many shingles a text of so many codes has. */
export function shinglesIn(codes: number): number {
  return Math.max(0, codes - shingleLength + 1);
}

/**
 * The hash of every run of `shingleLength` codes, in the order of the text: a rolling hash, one step a code. They are
 * written `into` an array that is long enough, or a new one.
 */
export function shingleHashes(codes: Uint16Array, into?: Uint32Array): Uint32Array {
  const count = shinglesIn(codes.length);
  const hashes = into?.subarray(0, count) ?? new Uint32Array(count);
  let rolling = 0;
  for (let at = 0; at < codes.length; at += 1) {
    if (at >= shingleLength) rolling = (rolling - Math.imul(codes[at - shingleLength] ?? 0, leaving)) | 0;
    rolling = (Math.imul(rolling, base) + (codes[at] ?? 0)) | 0;
    if (at >= shingleLength - 1) hashes[at - shingleLength + 1] = mix(rolling);
  }
  return hashes;
}
