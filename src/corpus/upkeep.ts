import type { Text } from '#model';
import type { Entry, RegisterName } from '#registers';

/** The field that says when a row was last looked after. */
export interface UpkeepField {
  readonly key: string;
  readonly title: Text;
}

/** A row with the day on which it was last looked after. */
export interface Upkeep extends UpkeepField {
  readonly date: string;
}

const fields: Readonly<Partial<Record<RegisterName, UpkeepField>>> = {
  posts: { key: 'updated', title: { zh: '更新日期', en: 'the last update' } },
  contacts: { key: 'verified', title: { zh: '核实日期', en: 'the last call to both numbers' } },
  teams: { key: 'last_training', title: { zh: '最近训练', en: 'the last training' } },
  depots: { key: 'updated', title: { zh: '更新日期', en: 'the last update' } },
  supplies: { key: 'checked', title: { zh: '盘点日期', en: 'the last count' } },
  risks: { key: 'updated', title: { zh: '更新日期', en: 'the last update' } },
  shelters: { key: 'updated', title: { zh: '更新日期', en: 'the last update' } },
  laws: { key: 'checked', title: { zh: '核对日期', en: 'the last check' } },
};

/** The field of a register that says when a row was last looked after; null where it has none. */
export function upkeepField(register: RegisterName): UpkeepField | null {
  return fields[register] ?? null;
}

/** When a row was last looked after, where it says so. */
export function upkeepOf({ register, data }: Pick<Entry, 'register' | 'data'>): Upkeep | null {
  const field = upkeepField(register);
  const date: unknown = field === null ? undefined : Object.getOwnPropertyDescriptor(data, field.key)?.value;
  return field !== null && typeof date === 'string' ? { ...field, date } : null;
}
