import type { Edit, Language, SourceDocument, Span } from '#model';
import { pointer } from '#model';
import type { Entry, RegisterName } from '#registers';
import { keyName, keysAt } from '#schemas';
import { flowYaml } from './flow-yaml.ts';
import type { FieldChange } from './plan-import.ts';
import { valueAt } from './table-of.ts';

/** Edits that write changed fields into one row of a YAML register; comments and all else stay. */
export function changeInYaml(entry: Entry, fields: readonly FieldChange[], language: Language): Edit[] {
  const { document, register, pointer: at } = entry;
  const whole = document.locations[at]?.value;
  if (whole === undefined) return [];
  const isFlow = document.text.charAt(whole.start) === '{';
  const added: string[] = [];
  const edits: Edit[] = [];
  for (const { key, after } of fields) {
    const place = document.locations[at + pointer(key)];
    const name = keyName(register, pointer(key), language);
    if (after === undefined) {
      if (place?.key !== undefined) edits.push(removal(document, entry, { ...place, key: place.key }, isFlow));
      continue;
    }
    const text = flowYaml({ register, pointer: pointer(key), language }, after);
    if (place === undefined) added.push(`${name}: ${text}`);
    else edits.push({ span: place.value, text: isEmptyAt(document, place.value) ? ` ${text}` : text });
  }
  if (added.length > 0) edits.push(insertion(document, whole, added, isFlow));
  return edits;
}

function isEmptyAt({ text }: SourceDocument, { start, end }: Span): boolean {
  return start === end && text.charAt(start - 1) === ':';
}

/** New fields stand behind the others, in the style of the row. */
function insertion({ text }: SourceDocument, whole: Span, added: readonly string[], isFlow: boolean): Edit {
  if (!isFlow) {
    const indent = ' '.repeat(whole.start - lineStart(text, whole.start));
    return { span: at(whole.end), text: added.map((line) => `\n${indent}${line}`).join('') };
  }
  const inner = text.slice(whole.start + 1, whole.end - 1).trimEnd();
  const end = whole.start + 1 + inner.length;
  if (inner.trim() === '') return { span: at(whole.start + 1), text: added.join(', ') };
  if (!inner.endsWith(',')) return { span: at(end), text: `, ${added.join(', ')}` };
  const last = lineStart(text, end);
  const indent = /^\s*/.exec(text.slice(last, end))?.[0] ?? '';
  return { span: at(end), text: added.map((line) => `\n${indent}${line},`).join('') };
}

function removal(document: SourceDocument, entry: Entry, place: { key: Span; value: Span }, isFlow: boolean): Edit {
  const { text } = document;
  const { start } = place.key;
  const { end } = place.value;
  if (isFlow) {
    const after = /^\s*,[ \t]*/.exec(text.slice(end));
    if (after !== null) return { span: { start, end: end + after[0].length }, text: '' };
    const before = /,\s*$/.exec(text.slice(0, start));
    return { span: { start: start - (before?.[0].length ?? 0), end }, text: '' };
  }
  if (text.slice(lineStart(text, start), start).trim() === '')
    return { span: { start: lineStart(text, start), end: lineEnd(text, end) }, text: '' };
  // The first field stands on the line of the dash; the next one takes its place.
  const next = keysAt(entry.register, '')
    .flatMap((key) => document.locations[entry.pointer + pointer(key)]?.key?.start ?? [])
    .filter((other) => other > start);
  return { span: { start, end: next.length === 0 ? end : Math.min(...next) }, text: '' };
}

/** An edit that takes a row out of a YAML register, with its line. */
export function removeFromYaml({ document, pointer: at }: Entry): Edit[] {
  const whole = document.locations[at]?.value;
  if (whole === undefined) return [];
  const { text } = document;
  return [{ span: { start: lineStart(text, whole.start), end: lineEnd(text, whole.end) }, text: '' }];
}

/** An edit that puts rows behind the last one of a YAML register, in its style. */
export function appendToYaml(
  document: SourceDocument,
  register: RegisterName,
  rows: readonly object[],
  language: Language,
): Edit[] {
  const last = lastRow(document);
  const { text } = document;
  if (last === null) {
    const lines = rows.map((row) => `- {${pairsOf(register, row, language).join(', ')}}\n`).join('');
    const whole = document.locations['']?.value;
    if (whole !== undefined && text.slice(whole.start, whole.end) === '[]')
      return [{ span: whole, text: lines.trimEnd() }];
    const needsBreak = text !== '' && !/[\r\n]$/.test(text);
    return [{ span: at(text.length), text: (needsBreak ? '\n' : '') + lines }];
  }
  const isFlow = text.charAt(last.start) === '{';
  const dash = ' '.repeat(Math.max(0, text.slice(lineStart(text, last.start), last.start).search(/-/)));
  const lines = rows.map((row) => {
    const pairs = pairsOf(register, row, language);
    return isFlow ? `${dash}- {${pairs.join(', ')}}` : `${dash}- ${pairs.join(`\n${dash}  `)}`;
  });
  const end = lineEnd(text, last.end);
  const hasBreak = /[\r\n]/.test(text.charAt(end - 1));
  return [{ span: at(end), text: hasBreak ? `${lines.join('\n')}\n` : `\n${lines.join('\n')}` }];
}

function lastRow({ locations }: SourceDocument): Span | null {
  let last: Span | null = null;
  for (let index = 0; ; index += 1) {
    const found = locations[pointer(index)]?.value;
    if (found === undefined) return last;
    last = found;
  }
}

function pairsOf(register: RegisterName, row: object, language: Language): string[] {
  return keysAt(register, '').flatMap((key) => {
    const value = valueAt(row, key);
    if (value === undefined) return [];
    const place = { register, pointer: pointer(key), language };
    return [`${keyName(register, pointer(key), language)}: ${flowYaml(place, value)}`];
  });
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Past the line break behind `offset`. */
function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
}
