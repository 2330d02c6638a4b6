import { checkFormat } from './formats.ts';
import { placeOf, type Reading, writtenAt } from './reading.ts';
import { type JsonType, type Shape, sameKey } from './shape.ts';
import { tellCoerced } from './slips.ts';

const yes = new Set(['是', '有', '对', '√', 'true', 'yes', 'y']);
const no = new Set(['否', '无', '没有', '×', 'false', 'no', 'n']);

/** A scalar as its node wants it: fixed values canonical, numbers and yes-or-no read, texts as written. */
export function translateScalar(reading: Reading, shape: Shape, value: unknown, at: string): unknown {
  if (typeof value === 'string') return translateString(reading, shape, value, at);
  if (shape.types.length === 0 && shape.values === undefined) return value;
  if (typeof value === 'number' && accepts(shape, 'number', 'integer')) return value;
  if (typeof value === 'boolean' && accepts(shape, 'boolean')) return value;
  if (!accepts(shape, 'string')) return value;
  return translateString(reading, shape, asWritten(reading, shape, value, at), at);
}

function accepts(shape: Shape, ...types: readonly JsonType[]): boolean {
  return types.some((type) => shape.types.includes(type));
}

/** The text that the writer wrote where YAML read a number, a boolean or a date; told when reading changed it. */
function asWritten(reading: Reading, shape: Shape, value: unknown, at: string): string {
  const read = String(value);
  const written = writtenAt(reading, placeOf(reading, at).value);
  if (written === '' || written === read || shape.values !== undefined) return read;
  tellCoerced(reading, at, typeof value === 'boolean' ? 'boolean' : 'number', written, read);
  return written;
}

function translateString(reading: Reading, shape: Shape, value: string, at: string): unknown {
  const trimmed = value.trim();
  if (trimmed === '') return undefined;
  if (shape.values !== undefined) return fixedValue(shape.values, trimmed);
  if (!accepts(shape, 'string')) return readOther(shape, trimmed);
  const text = reading.raw.source === 'csv' ? trimmed : value;
  return shape.format === undefined ? text : checkFormat(reading, shape.format, text, at);
}

function fixedValue(values: Readonly<Record<string, string>>, written: string): string {
  const known = values[written] ?? values[sameKey(written)];
  return typeof known === 'string' ? known : written;
}

/** A number or a yes-or-no that came as a text; anything else is left for the validator to refuse. */
function readOther(shape: Shape, text: string): unknown {
  if (accepts(shape, 'boolean')) {
    const word = text.toLowerCase();
    if (yes.has(word)) return true;
    return no.has(word) ? false : text;
  }
  return accepts(shape, 'number', 'integer') ? readNumber(text, shape.unit) : text;
}

/** 1200, 1,200, １２００ or 1200人 where 人 is the unit of the field. */
function readNumber(text: string, unit: string | undefined): number | string {
  const plain = text.normalize('NFKC');
  const bare = unit !== undefined && plain.endsWith(unit) ? plain.slice(0, -unit.length).trim() : plain;
  const joined = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  return /^[+-]?\d+(\.\d+)?$/.test(joined) ? Number(joined) : text;
}
