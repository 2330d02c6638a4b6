import { keyPointer, type MessageData, type Text } from '#model';
import type { ValidationError } from './generated/validators.js';
import { describe, enumName, enumValues, keyName } from './names.ts';
import { nearestWord } from './nearest-word.ts';
import { holderSpan, inSchema, placeOf, type Reading, writtenAt } from './reading.ts';
import { replacing, tellInvalid } from './slips.ts';

const typeWords: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'yes or no' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '键值对', en: 'keys and values' },
};

/** Turns what the validator found into slips. */
export function explainErrors(reading: Reading, errors: readonly ValidationError[]): void {
  for (const error of errors) {
    const here = reading.base + error.instancePath;
    if (error.keyword === 'required') explainMissing(reading, here, String(error.params.missingProperty));
    else if (error.keyword !== 'if' && !reading.told.has(here)) explainValue(reading, error, here);
  }
}

function explainMissing(reading: Reading, holder: string, key: string): void {
  const at = keyPointer(holder, key);
  if (reading.told.has(at)) return;
  const written = reading.locations[at];
  const name = keyName(reading.name, inSchema(reading, at), reading.language);
  if (written === undefined) tellInvalid(reading, 'required', at, { key: name }, holderSpan(reading, holder));
  else tellInvalid(reading, 'empty', at, {}, written.key ?? written.value);
}

function explainValue(reading: Reading, error: ValidationError, at: string): void {
  const { value } = placeOf(reading, at);
  const found = shorten(writtenAt(reading, value));
  if (error.keyword === 'enum') explainEnum(reading, at, found);
  else {
    const [message, data] = wording(reading, error, at);
    tellInvalid(reading, message, at, message === 'empty' ? data : { found, ...data }, value);
  }
}

/** The message for what the validator refused, with what the message tells beside the value. */
function wording(reading: Reading, error: ValidationError, at: string): readonly [string, MessageData] {
  switch (error.keyword) {
    case 'pattern':
    case 'anyOf':
    case 'const':
      return ['pattern', { expected: meaning(reading, at) }];
    case 'minItems':
    case 'minProperties':
      return ['empty', {}];
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return [error.keyword, { limit: String(error.params.limit) }];
    default:
      return ['type', { expected: expectedTypes(error) }];
  }
}

function explainEnum(reading: Reading, at: string, found: string): void {
  const { value } = placeOf(reading, at);
  const there = inSchema(reading, at);
  const names = enumValues(reading.name, there).map((each) => enumName(reading.name, there, each, reading.language));
  const allowed = names.join(reading.language === 'zh' ? '、' : ', ');
  const nearest = nearestWord(found.replace(/^(["'])(.*)\1$/, '$2'), names);
  if (nearest === null) tellInvalid(reading, 'enum', at, { found, allowed }, value);
  else tellInvalid(reading, 'enumNear', at, { found, allowed, nearest }, value, replacing(value, nearest, false));
}

function expectedTypes(error: ValidationError): Text {
  const { type } = error.params;
  const listed: readonly unknown[] = Array.isArray(type) ? type : [type];
  const types = listed.map((each) => typeWords[String(each)] ?? { zh: String(each), en: String(each) });
  return { zh: types.map(({ zh }) => zh).join('或'), en: types.map(({ en }) => en).join(' or ') };
}

function meaning(reading: Reading, at: string): Text {
  return describe(reading.name, inSchema(reading, at))?.description ?? { zh: '', en: '' };
}

/** What was written, on one line and not too long. */
function shorten(written: string): string {
  const line = written.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
