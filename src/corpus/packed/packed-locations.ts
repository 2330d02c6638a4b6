import type { Locations } from '#model';
import { packedParts, recordOf } from '../pack-locations.ts';
import type { Reader, Writer } from './writer.ts';

export function writeLocations(writer: Writer, locations: Locations): void {
  const { keys, offsets } = packedParts(locations);
  writer.number(keys.length);
  for (const key of keys) writer.text(key);
  writer.numbers(offsets);
}

export function readLocations(reader: Reader): Locations {
  const keys = Array.from({ length: reader.number() }, () => shared(reader.text()));
  return recordOf(keys, reader.numbers());
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
