import { phoneFault, readYaml } from '#parse';
import type { RegisterName } from '#registers';
import { formatOf, typeOf } from '#schemas';
import { isoDate } from '../tables/read-workbook.ts';
import type { SheetCell } from '../tables/sheet.ts';

/** A cell as it is to be read, and what was done to it or is wrong with it. */
export interface Repaired {
  readonly value: unknown;
  readonly kind: 'as-is' | 'date' | 'zero' | 'digits-lost' | 'not-a-structure';
}

/**
 * Undoes what spreadsheets do to data: a date that became a number (46000 is 2025-12-09), a telephone number that lost its leading
 * zero. A long number that was rounded (1.38E+10) cannot be saved and is told.
 */
export function repairCell(register: RegisterName, key: string, cell: SheetCell): Repaired {
  const { text } = cell;
  if (text === '') return { value: '', kind: 'as-is' };
  if (isStructure(register, key, text)) return readStructure(text);
  const format = formatOf(register, `/${key}`);
  if (format === 'date') return repairDate(text);
  if (typeOf(register, `/${key}`) === 'string' && /^\d(?:\.\d+)?E\+[1-9]\d$/.test(text))
    return { value: '', kind: 'digits-lost' };
  if (format === 'phone') return repairPhone(text);
  return { value: text, kind: 'as-is' };
}

function repairDate(text: string): Repaired {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  const date = serial > 20_000 && serial < 80_000 ? isoDate(serial) : null;
  if (date !== null) return { value: date, kind: 'date' };
  // A time of day behind the date says nothing here.
  return { value: text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?$/, ''), kind: 'as-is' };
}

function repairPhone(text: string): Repaired {
  const digits = text.replaceAll(/\D/g, '');
  const fault = digits === text ? phoneFault(digits) : null;
  if (fault?.kind !== 'lostZero') return { value: text, kind: 'as-is' };
  return { value: fault.nearest ?? text, kind: 'zero' };
}

/** A list of objects, or a list whose items hold semicolons, stands in its cell as YAML writes it in one line. */
function isStructure(register: RegisterName, key: string, text: string): boolean {
  const type = typeOf(register, `/${key}`);
  return (type === 'array' || type === 'object') && /^[[{]/.test(text);
}

function readStructure(text: string): Repaired {
  const { value, slips } = readYaml(text, 0);
  return slips.length > 0 || typeof value !== 'object' || value === null
    ? { value: '', kind: 'not-a-structure' }
    : { value, kind: 'as-is' };
}
