import type { Locations } from '#model';
import { lateRecordOf, type PackedLocations, packedParts, recordOf } from '../pack-locations.ts';
import type { Reader, Writer } from './writer.ts';

export function writeLocations(writer: Writer, locations: Locations): void {
  const { keys, offsets } = packedParts(locations);
  writer.number(keys.length);
  for (const key of keys) writer.text(key);
  writer.numbers(offsets);
}

export function readLocations(reader: Reader): Locations {
  const { keys, offsets } = readParts(reader);
  return recordOf(keys, offsets);
}

/** The same, read when something is asked for. The reader is kept as long. */
export function readLocationsLater(reader: Reader): Locations {
  const at = reader.place;
  const count = reader.number();
  reader.goTo(at + 1 + count + 1 + count * 4);
  return lateRecordOf(() => {
    const before = reader.place;
    reader.goTo(at);
    const parts = readParts(reader);
    reader.goTo(before);
    return parts;
  });
}

/** How many keys, the keys, how many offsets, the offsets. */
function readParts(reader: Reader): PackedLocations {
  const keys: string[] = [];
  const count = reader.number();
  for (let index = 0; index < count; index += 1) keys.push(shared(reader.text()));
  return { keys: keys.slice(), offsets: reader.numbers() };
}

/** Every pointer once, however many plans have it: /levels/1/report/phone. */
const pointers = new Map<string, string>();

/** More different pointers than a library has; beyond it they are kept by each document. */
const most = 100_000;

function shared(pointer: string): string {
  const known = pointers.get(pointer);
  if (known !== undefined) return known;
  if (pointers.size < most) pointers.set(pointer, pointer);
  return pointer;
}
