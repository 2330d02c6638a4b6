import type { Fix, Slip, Span, Text } from '#model';
import { keyName, keysAt, pointerParts } from './names.ts';
import { nearestWord } from './nearest-word.ts';
import { inSchema, placeOf, type Reading, writtenAt } from './reading.ts';

// Every slip of this layer is made here, so that rules, messages and data are seen in one place.

type Data = Slip['data'];

/** `schema/invalid`: something at a canonical pointer is not what the schema asks for. */
export function tellInvalid(reading: Reading, message: string, at: string, data: Data, span: Span, fix?: Fix): void {
  tell(
    reading,
    { rule: 'schema/invalid', message, data: { pointer: at, key: keyWords(reading, at), ...data }, span },
    fix,
  );
  reading.told.add(at);
}

/** `schema/bad-date`, `schema/bad-duration`. */
export function tellFormat(reading: Reading, rule: string, message: string, at: string, data: Data, fix?: Fix): void {
  const { value } = placeOf(reading, at);
  tell(reading, { rule, message, data: { pointer: at, key: keyWords(reading, at), ...data }, span: value }, fix);
  reading.told.add(at);
}

/** `schema/unknown-key`: with the nearest key that may stand there, and a fix to be looked at. */
export function tellUnknownKey(reading: Reading, at: string, written: string, span: Span): void {
  const there = inSchema(reading, at);
  const known = keysAt(reading.name, there).flatMap((key) => [
    keyName(reading.name, `${there}/${key}`, reading.language),
    key,
  ]);
  const nearest = nearestWord(written, known);
  const data = { pointer: at, key: written };
  const slip = { rule: 'schema/unknown-key', span };
  if (nearest === null) tell(reading, { ...slip, message: 'unknown', data });
  else tell(reading, { ...slip, message: 'unknownNear', data: { ...data, nearest } }, replacing(span, nearest, false));
}

/** `syntax/coerced-value`: a text was meant, but YAML read something else. */
export function tellCoerced(reading: Reading, at: string, message: string, written: string, read: string): void {
  const { value } = placeOf(reading, at);
  const fix: Fix = {
    title: { zh: `给 ${written} 加引号`, en: `Quote ${written}` },
    safe: true,
    edits: [{ span: value, text: `"${written}"` }],
  };
  const data = { key: keyWords(reading, at), written, read };
  tell(reading, { rule: 'syntax/coerced-value', message, data, span: value }, fix);
}

/** A fix that replaces what stands at `span`. */
export function replacing(span: Span, text: string, safe: boolean): Fix {
  return { title: { zh: `改为“${text}”`, en: `Replace with “${text}”` }, safe, edits: [{ span, text }] };
}

function tell(reading: Reading, slip: Slip, fix?: Fix): void {
  reading.slips.push(fix === undefined ? slip : { ...slip, fix });
}

/** The key at a pointer as the writer wrote it; for an item of a list, the key of the list. */
export function keyWords(reading: Reading, at: string): string | Text {
  let here = at;
  while (/\/\d+$/.test(here) && reading.locations[here]?.key === undefined) here = here.slice(0, here.lastIndexOf('/'));
  const key = reading.locations[here]?.key;
  const written = key === undefined ? '' : writtenAt(reading, key).replace(/^(["'])(.*)\1$/, '$2');
  return written !== ''
    ? written
    : keyName(reading.name, inSchema(reading, here), reading.language) || (pointerParts(here).at(-1) ?? entryWords(at));
}

/** What has no key of its own: an entry of a register, or the whole of a file. */
function entryWords(at: string): Text {
  const index = /^\/(\d+)/.exec(at)?.[1];
  if (index === undefined) return { zh: '整个文件', en: 'the file' };
  return { zh: `第 ${Number(index) + 1} 条`, en: `entry ${Number(index) + 1}` };
}
