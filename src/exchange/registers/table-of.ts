import { type Language, pointer } from '#model';
import type { Entry, RegisterName } from '#registers';
import { keyName, keysAt, visibilityOf } from '#schemas';

/** A register as one table, its keys canonical and its values as they are read. */
export interface RegisterTable {
  readonly register: RegisterName;
  readonly keys: readonly string[];
  readonly titles: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Who may see the table: `public` leaves out what the schema keeps internal. */
export type TableAudience = 'public' | 'internal';

/** The columns that some row fills, in the order of the schema; all of them for a register without rows. */
export function tableOf(
  register: RegisterName,
  entries: readonly Entry[],
  language: Language,
  audience: TableAudience,
): RegisterTable {
  const allowed = keysAt(register, '').filter(
    (key) => audience === 'internal' || visibilityOf(register, pointer(key)) === 'public',
  );
  const filled = new Set(
    entries.flatMap(({ data }) => Object.keys(data).filter((key) => filledAt(data, key) !== undefined)),
  );
  const keys = entries.length === 0 ? allowed : allowed.filter((key) => filled.has(key));
  return {
    register,
    keys,
    titles: keys.map((key) => keyName(register, pointer(key), language)),
    rows: entries.map(({ data }) => keys.map((key) => filledAt(data, key))),
  };
}

/** An empty list is an empty cell. */
function filledAt(data: object, key: string): unknown {
  const value = valueAt(data, key);
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** The value of a row under a canonical key. */
export function valueAt(data: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(data, key)?.value;
}
