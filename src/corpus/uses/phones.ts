import type { Span } from '#model';
import type { Entry } from '#registers';

/** The fields that hold a number, in the order in which it is dialled. */
export const phoneFields = ['duty_phone', 'phone', 'mobile', 'backup_phone', 'keeper_mobile'] as const;

export type PhoneField = (typeof phoneFields)[number];

/** One number of a row. */
export interface WrittenPhone {
  readonly field: PhoneField;
  readonly number: string;
}

/** The numbers of a row, in the order of dialling. A field may hold several. */
export function phonesOf({ data }: Pick<Entry, 'data'>): WrittenPhone[] {
  return phoneFields.flatMap((field) => {
    const written = fieldOf(data, field);
    if (written === undefined) return [];
    const numbers = written.split(/[、,，;；/]/).map((part) => part.trim());
    return numbers.filter((number) => number !== '').map((number) => ({ field, number }));
  });
}

function fieldOf(data: object, field: PhoneField): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(data, field)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The number as it is compared: its digits, masked ones as `*`; an extension after `#`. */
export function samePhone(number: string): string {
  if (/^\d[\d*]*$/.test(number)) return number;
  return number
    .normalize('NFKC')
    .replaceAll(/转|ext\.?|x/gi, '#')
    .replaceAll(/^\+86/g, '')
    .replaceAll(/[^\d*#]/g, '');
}

/** Whether a number can be dialled as it stands: 138****0001 cannot. */
export function isDialable(number: string): boolean {
  return !number.includes('*') && /\d{3}/.test(number.replaceAll(/\D/g, ''));
}

const pattern = /(?<![\d.〔[-])(?:\(0\d{2,3}\)|（0\d{2,3}）)?\+?\d[\d*]{1,4}(?:[- ]?[\d*]{3,8}){1,2}(?![\d.])/g;

/** Numbers of at least seven digits that stand in a text, as a person writes them; dates and quantities are not. */
export function numbersInText(text: string): { readonly number: string; readonly span: Span }[] {
  const found: { number: string; span: Span }[] = [];
  for (const match of text.matchAll(pattern)) {
    const [number] = match;
    const digits = samePhone(number);
    if (digits.length < 7 || digits.length > 13 || /^\d{4}-\d{1,2}-\d{1,2}/.test(number)) continue;
    found.push({ number, span: { start: match.index, end: match.index + number.length } });
  }
  return found;
}
