/** Hashes, each once. */
export interface HashSet {
  readonly hashes: Uint32Array;
  readonly has: (hash: number) => boolean;
}

const free = 0;

/**
 * A set of hashes in one array: each stands at the place that its low bits say, or at the next that is free. The hashes
 * are spread evenly already, so a `Set`, which hashes them again, takes several times as long.
 */
export function hashSet(given: ArrayLike<number>): HashSet {
  const size = 2 ** Math.ceil(Math.log2(given.length * 2 + 2));
  const places = new Uint32Array(size);
  const hashes = new Uint32Array(given.length);
  let [count, hasZero] = [0, false];
  for (let at = 0; at < given.length; at += 1) {
    const hash = given[at] ?? 0;
    const place = placeOf(places, hash);
    if (hash === free ? hasZero : places[place] === hash) continue;
    if (hash === free) hasZero = true;
    else places[place] = hash;
    hashes[count] = hash;
    count += 1;
  }
  return {
    hashes: hashes.subarray(0, count),
    has: (hash) => (hash === free ? hasZero : places[placeOf(places, hash)] === hash),
  };
}

/** Where a hash stands, or would stand. */
function placeOf(places: Uint32Array, hash: number): number {
  const last = places.length - 1;
  let place = hash & last;
  while (places[place] !== free && places[place] !== hash) place = (place + 1) & last;
  return place;
}

/** How much of the smaller of two sets is in the other, from 0 to 1. */
export function containment(a: HashSet, b: HashSet): number {
  const [few, many] = a.hashes.length <= b.hashes.length ? [a, b] : [b, a];
  if (few.hashes.length === 0) return 0;
  let shared = 0;
  for (const hash of few.hashes) if (many.has(hash)) shared += 1;
  return shared / few.hashes.length;
}
