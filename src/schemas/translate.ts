import { itemPointer, keyPointer } from '#model';
import { shapes } from './generated/shapes.ts';
import { isRecord, type Reading } from './reading.ts';
import { type Shape, sameKey } from './shape.ts';
import { tellInvalid, tellUnknownKey } from './slips.ts';
import { translateScalar } from './translate-scalar.ts';

/** Where a value stands: by the keys as written, and by the canonical ones. */
interface Place {
  readonly raw: string;
  readonly at: string;
}

const anything: Shape = { types: [] };

/**
 * The value under canonical keys and with canonical fixed values. What is blank is left out, what the schema does
 * not know is told and left out; everything else stays, right or wrong, for the validator to judge.
 */
export function translate(reading: Reading, shape: Shape, value: unknown, place: Place): unknown {
  const location = reading.raw.locations[place.raw];
  if (location !== undefined) reading.locations[place.at] = location;
  if (value === null || value === undefined) return shape.types[0] === 'object' ? {} : undefined;
  if (Array.isArray(value)) return translateList(reading, shape, value, place);
  if (isRecord(value)) return translateObject(reading, shape, value, place);
  if (shape.list === true) return translateText(reading, shape, value, place);
  return translateScalar(reading, shape, value, place.at);
}

function shapeOf(index: number | undefined): Shape {
  return index === undefined ? anything : (shapes[index] ?? anything);
}

function translateObject(reading: Reading, shape: Shape, value: Record<string, unknown>, place: Place): unknown {
  const result: Record<string, unknown> = {};
  for (const written of Object.keys(value)) {
    const raw = keyPointer(place.raw, written);
    const key = canonicalKey(shape, written);
    if (key === null) {
      tellUnknownKey(reading, place.at, written, keySpan(reading, raw));
      continue;
    }
    const at = keyPointer(place.at, key);
    if (Object.hasOwn(result, key)) {
      tellInvalid(reading, 'same-key-twice', at, { other: written }, keySpan(reading, raw));
      continue;
    }
    const inner = shape.properties?.[key] ?? shape.rest;
    const read = translate(reading, shapeOf(inner), value[written], { raw, at });
    if (read !== undefined) result[key] = read;
  }
  return result;
}

/** The canonical form of a key; a free key is its own; null for one that may not stand here. */
function canonicalKey(shape: Shape, written: string): string | null {
  if (written === '__proto__') return null;
  const known = shape.keys?.[written];
  if (typeof known === 'string') return known;
  const similar = shape.keys?.[sameKey(written)];
  if (typeof similar === 'string') return similar;
  return shape.rest !== undefined || shape.types.length === 0 ? written : null;
}

function keySpan(reading: Reading, raw: string): { start: number; end: number } {
  const location = reading.raw.locations[raw];
  return location?.key ?? location?.value ?? { start: 0, end: 0 };
}

function translateList(reading: Reading, shape: Shape, value: readonly unknown[], place: Place): unknown[] {
  const item = shapeOf(shape.items);
  const result: unknown[] = [];
  for (const [index, each] of value.entries()) {
    const at = itemPointer(place.at, result.length);
    const read = translate(reading, item, each, { raw: itemPointer(place.raw, index), at });
    if (read !== undefined) result.push(read);
  }
  // A copy has room for what it holds and no more: a list of a plan has one or two items.
  return result.slice();
}

/** A list written as one text, as in CSV: its items are separated by `;`. */
function translateText(reading: Reading, shape: Shape, value: unknown, place: Place): unknown {
  const item = shapeOf(shape.items);
  const parts = typeof value === 'string' ? value.split(/[;；]/).map((part) => part.trim()) : [value];
  const location = reading.locations[place.at];
  const result: unknown[] = [];
  for (const part of parts) {
    const at = `${place.at}/${result.length}`;
    if (location !== undefined) reading.locations[at] = { value: location.value };
    const read = part === '' ? undefined : translateScalar(reading, item, part, at);
    if (read !== undefined) result.push(read);
  }
  return result.length === 0 ? undefined : result;
}
