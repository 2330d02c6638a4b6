import type { Language, Locations, SchemaTypes, Slip } from '#model';
import { dropInvalid } from './drop-invalid.ts';
import { explainErrors } from './explain-errors.ts';
import { roots, shapes } from './generated/shapes.ts';
import { type ValidatedName, validators } from './generated/validators.js';
import { holderSpan, isRecord, languageOf, type RawData, type Reading, writtenAt } from './reading.ts';
import { tellInvalid } from './slips.ts';
import { translate } from './translate.ts';

/** What one document or entry says, under canonical names. */
export interface Read<Name extends ValidatedName> {
  /** The whole, its invalid parts left out; null when something is missing without which it is none. */
  readonly value: SchemaTypes[Name] | null;
  /** The same where `value` is there, else what there is of it. */
  readonly partial: Partial<SchemaTypes[Name]>;
}

export interface ReadDocument<Name extends ValidatedName> extends Read<Name> {
  /** By canonical pointer. */
  readonly locations: Locations;
  readonly slips: readonly Slip[];
}

/** Reads one document: names become canonical, what is wrong becomes slips and is left out. */
export function readAs<Name extends ValidatedName>(
  name: Name,
  raw: RawData,
  text: string,
  language: Language = languageOf(raw.value),
): ReadDocument<Name> {
  const reading = startReading(name, raw, text, language);
  const read = readOne(name, reading, raw.value);
  return { ...read, locations: reading.locations, slips: reading.slips };
}

function startReading(name: ValidatedName, raw: RawData, text: string, language: Language): Reading {
  return { name, base: '', raw, text, language, slips: [], locations: Object.create(null), told: new Set() };
}

/** One entry of a list, with its canonical pointer in the document. */
export interface ReadEntry<Name extends ValidatedName> extends Read<Name> {
  readonly pointer: string;
}

export interface ReadList<Name extends ValidatedName> {
  readonly entries: readonly ReadEntry<Name>[];
  /** By canonical pointer: `/3/duty_phone`. */
  readonly locations: Locations;
  readonly slips: readonly Slip[];
}

/** Reads a document that is a list of entries, as registers are. Entries keep the index that they have there. */
export function readListAs<Name extends ValidatedName>(
  name: Name,
  raw: RawData,
  text: string,
  language: Language = languageOf(raw.value),
): ReadList<Name> {
  const reading = startReading(name, raw, text, language);
  const { locations, slips } = reading;
  const whole = raw.locations[''];
  if (whole !== undefined) locations[''] = whole;
  if (raw.value === null || raw.value === undefined) return { entries: [], locations, slips };
  if (!Array.isArray(raw.value)) {
    const expected = { zh: '列表', en: 'a list' };
    tellInvalid(
      reading,
      'type',
      '',
      { found: writtenAt(reading, { start: 0, end: 40 }).split('\n', 1)[0] ?? '', expected },
      holderSpan(reading, ''),
    );
    return { entries: [], locations, slips };
  }
  const items: readonly unknown[] = raw.value;
  const entries = items.map((value, index) => ({
    pointer: `/${index}`,
    ...readOne(name, { ...reading, base: `/${index}` }, value),
  }));
  return { entries, locations, slips };
}

function readOne<Name extends ValidatedName>(name: Name, reading: Reading, value: unknown): Read<Name> {
  const shape = shapes[roots[name]];
  if (shape === undefined) throw new Error(`no schema ${name}`);
  const { base } = reading;
  const data = translate(reading, shape, value, { raw: base, at: base });
  const validate = validators[name];
  if (validate(data)) return { value: data, partial: data };
  explainErrors(reading, validate.errors ?? []);
  return settle(name, reading, data);
}

/** Drops what is invalid until the rest holds, or until only keys of the root are missing. */
function settle<Name extends ValidatedName>(name: Name, reading: Reading, data: unknown): Read<Name> {
  const validate = validators[name];
  for (let round = 0; round < 20; round += 1) {
    if (validate(data)) return { value: data, partial: data };
    if (!dropInvalid(data, validate.errors ?? [], reading)) break;
  }
  return { value: null, partial: partOf(name, isRecord(data) ? data : {}) };
}

/** The same data as a part of the whole: a validator that misses nothing but keys of the root has passed the rest. */
function partOf<Name extends ValidatedName>(name: Name, data: unknown): Partial<SchemaTypes[Name]> {
  if (isPart(name, data)) return data;
  return partOf(name, {});
}

function isPart<Name extends ValidatedName>(name: Name, data: unknown): data is Partial<SchemaTypes[Name]> {
  const validate = validators[name];
  if (validate(data)) return true;
  return (validate.errors ?? []).every(({ keyword, instancePath }) => keyword === 'required' && instancePath === '');
}
