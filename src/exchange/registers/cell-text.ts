import type { Language } from '#model';
import type { RegisterName } from '#registers';
import { enumName, typeOf } from '#schemas';
import { flowYaml, type Place } from './flow-yaml.ts';

/** A value of a register as one cell of a table holds it; empty for none. */
export function cellText(register: RegisterName, key: string, value: unknown, language: Language): string {
  const place: Place = { register, pointer: `/${key}`, language };
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return enumName(register, place.pointer, value, language);
  if (!Array.isArray(value)) return flowYaml(place, value);
  const items: readonly unknown[] = value;
  if (items.length === 0) return '';
  return items.every(isSimple) ? items.map(String).join(';') : flowYaml(place, items);
}

const yesNo = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

/** An item that a list in one text gives back as it was. */
function isSimple(item: unknown): boolean {
  return typeof item === 'string' && !/[;；]|^[[{]|^\s|\s$|^$/.test(item);
}

/** Whether a column holds numbers: a spreadsheet may add them up. */
export function isNumberColumn(register: RegisterName, key: string): boolean {
  const type = typeOf(register, `/${key}`);
  return type === 'number' || type === 'integer';
}
