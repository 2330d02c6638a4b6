import type { Span, Text } from '#model';
import { type Entry, type RegisterName, registerNames } from '#registers';
import { describe, keyName } from '#schemas';
import { type Change, change } from './change.ts';
import { pairsBy } from './pairs.ts';

/** The rows of a register, as one version has them. */
export type Rows = readonly Entry[];

/** What changed in the registers: rows added and dropped, and each field that reads otherwise. */
export function registerChanges(before: Rows, after: Rows): Change[] {
  return registerNames.flatMap((register) => {
    const of = (rows: Rows): Rows => rows.filter((row) => row.register === register);
    const { both, removed, added } = pairsBy(of(before), of(after), keyOf);
    return [
      ...removed.map((row) => whole(register, 'removed', row)),
      ...added.map((row) => whole(register, 'added', row)),
      ...both.flatMap(([was, now]) => rowChanges(register, was, now)),
    ];
  });
}

/** The id of a row, or what it is about where it has none (a line of contacts names its unit). */
function keyOf({ data }: Entry): string {
  if ('id' in data && data.id !== undefined) return data.id;
  return 'unit' in data && 'liaison' in data ? `${data.unit} ${data.liaison}` : nameOf(data);
}

function nameOf(data: Entry['data']): string {
  const fields = new Map<string, unknown>(Object.entries(data));
  const found = ['name', 'title', 'unit', 'id']
    .map((key) => fields.get(key))
    .find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

function titleOf(register: RegisterName): Text {
  return describe(register, '')?.title ?? { zh: register, en: register };
}

function placeOf(register: RegisterName, row: Entry, field = ''): Text {
  const title = titleOf(register);
  const key = (language: 'zh' | 'en'): string => (field === '' ? '' : ` ${keyName(register, `/${field}`, language)}`);
  return { zh: `${title.zh} ${nameOf(row.data)}${key('zh')}`, en: `${title.en} ${nameOf(row.data)}${key('en')}` };
}

function spanOf({ document, pointer }: Entry, field = ''): Span | null {
  return document.locations[field === '' ? pointer : `${pointer}/${field}`]?.value ?? null;
}

function whole(register: RegisterName, kind: 'added' | 'removed', row: Entry): Change {
  const says = kind === 'added' ? { zh: '新登记', en: 'added' } : { zh: '不再登记', en: 'removed' };
  const at = kind === 'added' ? { after: spanOf(row) } : { before: spanOf(row) };
  return change({ area: 'register', kind, place: placeOf(register, row), says, at, concerns: concernsOf(row) });
}

/** All names by which plans may speak of the row. */
function concernsOf({ data }: Entry): string[] {
  const short = 'short_names' in data ? (data.short_names ?? []) : [];
  const id = 'id' in data && data.id !== undefined ? [data.id] : [];
  return [...new Set([nameOf(data), ...id, ...short])].filter((name) => name !== '');
}

function rowChanges(register: RegisterName, was: Entry, now: Entry): Change[] {
  const [old, fresh] = [fieldsOf(was), fieldsOf(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field) => {
    const [before, after] = [wordsOf(old.get(field)), wordsOf(fresh.get(field))];
    if (before === after) return [];
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
    const at = { before: spanOf(was, field), after: spanOf(now, field) };
    return [
      change({
        area: 'register',
        kind,
        place: placeOf(register, now, field),
        before,
        after,
        at,
        concerns: concernsOf(now),
      }),
    ];
  });
}

function fieldsOf({ data }: Entry): Map<string, unknown> {
  return new Map(Object.entries(data));
}

function wordsOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(wordsOf).join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
