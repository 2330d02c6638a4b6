import { agreement, bins, type Sketch } from './sketch.ts';

/** From how many places of the signature the texts are put in order. */
const rounds = 32;

/** How many of those that follow in an order are looked at. */
const reach = 4;

/** Likely likes of a text, by index, each with how many bins of the two signatures agree. */
export type Neighbours = ReadonlyMap<number, number>;

/**
 * The likely likes of each text: the locality-sensitive step. In each round the texts are sorted by their
 * signature, read from another bin on; those that agree longest come to stand together. The work grows as n·log n,
 * however many texts share one template.
 */
export function neighboursOf(sketches: readonly Sketch[]): readonly Neighbours[] {
  const found = sketches.map(() => new Map<number, number>());
  const order = sketches.flatMap(({ size }, index) => (size === 0 ? [] : [index]));
  for (let round = 0; round < rounds; round += 1) {
    const first = Math.floor((round * bins) / rounds);
    const [high, middle, low] = [0, 2, 4].map((from) => keysAt(sketches, (first + from) % bins));
    if (high === undefined || middle === undefined || low === undefined) continue;
    order.sort((a, b) => compare(high, a, b) || compare(middle, a, b) || compare(low, a, b) || a - b);
    pairUp(order, high, sketches, found);
  }
  return found;
}

function compare(keys: Float64Array, a: number, b: number): number {
  return (keys[a] ?? 0) - (keys[b] ?? 0);
}

/** Two bins of each signature as one number. */
function keysAt(sketches: readonly Sketch[], bin: number): Float64Array {
  const next = (bin + 1) % bins;
  const keys = new Float64Array(sketches.length);
  for (let index = 0; index < keys.length; index += 1) {
    const signature = sketches[index]?.signature;
    keys[index] = ((signature?.[bin] ?? 0) & 0x3ffffff) * 0x4000000 + ((signature?.[next] ?? 0) & 0x3ffffff);
  }
  return keys;
}

/** Likes must agree in this many bins: less than a fifth of the smaller text is in the other. */
const least = bins / 8;

function pairUp(
  order: readonly number[],
  keys: Float64Array,
  sketches: readonly Sketch[],
  found: readonly Map<number, number>[],
): void {
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    for (let far = 1; far <= reach; far += 1) {
      const other = order[place + far];
      if (other === undefined || keys[other] !== keys[index]) break;
      if (found[index]?.has(other) === true) continue;
      const same = agreementOf(sketches[index], sketches[other]);
      if (same < least) continue;
      found[index]?.set(other, same);
      found[other]?.set(index, same);
    }
  }
}

function agreementOf(a: Sketch | undefined, b: Sketch | undefined): number {
  return a === undefined || b === undefined ? 0 : agreement(a.signature, b.signature);
}
