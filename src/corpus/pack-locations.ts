import type { Location, Locations } from '#model';

const none = -1;

/** Four offsets for each key; `none` where there is no key in the text. */
type Offsets = Int32Array | Uint16Array;

/** In a short text offsets need half the room. Its last number stands for none. */
const shortest = 0xffff;

/**
 * The same locations in a tenth of the room: a library of plans has half a million of them. They read as a plain
 * record does; each is made when it is asked for.
 */
export function packLocations(locations: Locations): Locations {
  const keys = Object.keys(locations);
  const offsets = new Int32Array(keys.length * 4);
  for (const [index, key] of keys.entries()) {
    const location = locations[key];
    const { start = none, end = none } = location?.key ?? {};
    offsets.set([start, end, location?.value.start ?? none, location?.value.end ?? none], index * 4);
  }
  return recordOf(keys, offsets);
}

/** What packed locations are made of: four offsets for each key, -1 where there is no key in the text. */
export interface PackedLocations {
  readonly keys: readonly string[];
  readonly offsets: Int32Array;
}

interface Kept {
  readonly keys: readonly string[];
  readonly offsets: Offsets;
  readonly indexOf: (key: string) => number;
}

const partsOf = new WeakMap<Locations, () => Kept>();

/** The parts of packed locations, from which `recordOf` makes the same ones. */
export function packedParts(locations: Locations): PackedLocations {
  const kept = partsOf.get(locations)?.();
  if (kept === undefined) return packedParts(packLocations(locations));
  return { keys: kept.keys, offsets: Int32Array.from(kept.offsets, (_, at) => offsetAt(kept.offsets, at)) };
}

/** Locations that read as a plain record, from their parts. */
export function recordOf(keys: readonly string[], offsets: Int32Array): Locations {
  const kept = keep({ keys, offsets });
  return recordFrom(() => kept);
}

/** The same from parts that are made when something is asked for: most files are never pointed to. */
export function lateRecordOf(make: () => PackedLocations): Locations {
  let kept: Kept | null = null;
  return recordFrom(() => {
    kept ??= keep(make());
    return kept;
  });
}

function keep({ keys, offsets }: PackedLocations): Kept {
  const isShort = offsets.every((offset) => offset < shortest);
  return { keys, offsets: isShort ? Uint16Array.from(offsets) : offsets, indexOf: indexIn(keys) };
}

function recordFrom(parts: () => Kept): Locations {
  const find = (key: string | symbol): Location | undefined => {
    const { indexOf, offsets } = parts();
    const index = typeof key === 'string' ? indexOf(key) : none;
    return index < 0 ? undefined : locationAt(offsets, index * 4);
  };
  const empty: Record<string, Location> = {};
  const locations = new Proxy(empty, {
    get: (_, key) => find(key),
    has: (_, key) => find(key) !== undefined,
    ownKeys: () => [...parts().keys],
    getOwnPropertyDescriptor: (_, key) => {
      const value = find(key);
      return value === undefined ? undefined : { value, enumerable: true, configurable: true };
    },
  });
  partsOf.set(locations, parts);
  return locations;
}

/** A plan has few keys and is asked for few of them: they are looked through. A register has thousands. */
const longest = 1000;

function indexIn(keys: readonly string[]): (key: string) => number {
  if (keys.length <= longest) return (key) => keys.indexOf(key);
  let places: Map<string, number> | null = null;
  return (key) => {
    places ??= new Map(keys.map((one, index) => [one, index]));
    return places.get(key) ?? none;
  };
}

function locationAt(offsets: Offsets, at: number): Location {
  const value = { start: offsetAt(offsets, at + 2), end: offsetAt(offsets, at + 3) };
  const start = offsetAt(offsets, at);
  return start === none ? { value } : { key: { start, end: offsetAt(offsets, at + 1) }, value };
}

function offsetAt(offsets: Offsets, at: number): number {
  const offset = offsets[at] ?? none;
  return offset === shortest && offsets instanceof Uint16Array ? none : offset;
}
