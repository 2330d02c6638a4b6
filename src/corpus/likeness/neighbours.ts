import { bins, type Sketch } from './sketch.ts';

/** From how many places of the signature the texts are put in order. */
const rounds = 32;

/** How many of those that follow in an order are looked at. */
const reach = 4;

/** Two in turn must agree in this many bins from the start of a round to be likes. */
const least = 2;

/**
 * Likely likes of each text, by index: the locality-sensitive step. In each round the texts are sorted by their
 * signature, read from another bin on; those that agree longest come to stand together. The work grows as n·log n,
 * however many texts share one template.
 */
export function neighboursOf(sketches: readonly Sketch[]): readonly ReadonlySet<number>[] {
  const found = sketches.map(() => new Set<number>());
  const order = sketches.flatMap(({ size }, index) => (size === 0 ? [] : [index]));
  for (let round = 0; round < rounds; round += 1) {
    const first = Math.floor((round * bins) / rounds);
    const key = keyReader(sketches, first);
    order.sort((a, b) => key(a, 0) - key(b, 0) || key(a, 2) - key(b, 2) || key(a, 4) - key(b, 4) || a - b);
    pairUp(order, key, found);
  }
  return found;
}

type Key = (index: number, from: number) => number;

/** Two bins of a signature as one number. */
function keyReader(sketches: readonly Sketch[], first: number): Key {
  const keys = [0, least, 2 * least].map((from) => {
    const list = new Float64Array(sketches.length);
    for (const [index, { signature }] of sketches.entries()) {
      const [high = 0, low = 0] = [signature[(first + from) % bins], signature[(first + from + 1) % bins]];
      list[index] = (high & 0x3ffffff) * 0x4000000 + (low & 0x3ffffff);
    }
    return list;
  });
  return (index, from) => keys[from / least]?.[index] ?? 0;
}

function pairUp(order: readonly number[], key: Key, found: readonly Set<number>[]): void {
  for (const [place, index] of order.entries()) {
    for (const other of order.slice(place + 1, place + 1 + reach)) {
      if (key(index, 0) !== key(other, 0)) break;
      found[index]?.add(other);
      found[other]?.add(index);
    }
  }
}
