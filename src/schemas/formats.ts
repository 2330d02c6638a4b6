import type { Fix } from '#model';
import { readDuration } from '#parse';
import { placeOf, type Reading } from './reading.ts';
import type { Format } from './shape.ts';
import { replacing, tellFormat, tellInvalid } from './slips.ts';

type Check = (reading: Reading, text: string, at: string) => string | undefined;

const checks: Readonly<Partial<Record<Format, Check>>> = {
  date: checkDate,
  duration: checkDuration,
  phone: checkPhone,
  coordinates: checkCoordinates,
};

/** The text in its canonical form, or undefined when it is told and left out. */
export function checkFormat(reading: Reading, format: Format, text: string, at: string): string | undefined {
  const check = checks[format];
  return check === undefined ? text : check(reading, text, at);
}

const dateForms = /^(\d{4})(?:(-)(\d{1,2})-(\d{1,2})|[/.](\d{1,2})[/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/;

export interface ReadDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  /** Whether the calendar has such a day. */
  readonly real: boolean;
}

/** A date in one of the usual notations, or null when it is none. */
export function readDate(text: string): ReadDate | null {
  const match = dateForms.exec(text.normalize('NFKC').replaceAll(/\s/g, ''));
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[3] ?? match[5] ?? match[7]);
  const day = Number(match[4] ?? match[6] ?? match[8]);
  const two = (part: number): string => String(part).padStart(2, '0');
  return { iso: `${match[1]}-${two(month)}-${two(day)}`, real: day >= 1 && day <= lastDay(year, month) };
}

/** The last day of a month; 0 for a month that is none. */
function lastDay(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function checkDate(reading: Reading, text: string, at: string): string | undefined {
  const trimmed = text.trim();
  const date = readDate(trimmed);
  if (date === null || !date.real) {
    const message = date === null ? 'not-a-date' : 'no-such-day';
    tellFormat(reading, 'schema/bad-date', message, at, { found: trimmed, nearest: nearestDate(trimmed) });
    return undefined;
  }
  if (date.iso !== trimmed && reading.raw.source !== 'csv') {
    const fix = replacing(placeOf(reading, at).value, date.iso, true);
    tellFormat(reading, 'schema/bad-date', 'notation', at, { found: trimmed, nearest: date.iso }, fix);
  }
  return date.iso;
}

/** The last day of the month that was meant, or an example of the form. */
function nearestDate(text: string): string {
  const match = /^(\d{4})-(\d{2})-\d{2}$/.exec(readDate(text)?.iso ?? '');
  const last = match === null ? 0 : lastDay(Number(match[1]), Number(match[2]));
  return match === null || last === 0 ? '2026-05-12' : `${match[1]}-${match[2]}-${last}`;
}

function checkDuration(reading: Reading, text: string, at: string): string | undefined {
  if (readDuration(text) !== null) return text;
  const number = /^\d+(\.\d+)?$/.test(text.trim());
  tellFormat(reading, 'schema/bad-duration', number ? 'no-unit' : 'not-a-duration', at, { found: text.trim() });
  return undefined;
}

/** Whether a text can be a telephone number: digits (some may be masked), 3 to 20 of them, and an extension. */
export function isPhone(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[\s()-]/g, '');
  return /^\+?[\d*]{3,20}(?:(?:转|#|ext\.?|x)\d{1,6})?$/i.test(plain) && /\d{2}/.test(plain);
}

/** A number that cannot be one is told; it stays, so that it is not missed as well. */
function checkPhone(reading: Reading, text: string, at: string): string {
  const numbers = text.split(/[、,，;；/]/).filter((part) => part.trim() !== '');
  if (numbers.length > 0 && numbers.every(isPhone)) return text;
  tellInvalid(reading, 'phone', at, { found: text.trim() }, placeOf(reading, at).value);
  return text;
}

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** `30.418,106.411`: latitude, longitude in degrees; null when it is none. */
export function readCoordinates(text: string): Coordinates | null {
  const match = /^(-?\d{1,3}(?:\.\d+)?)[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function checkCoordinates(reading: Reading, text: string, at: string): string | undefined {
  if (readCoordinates(text) !== null) return text;
  const swapped = text.split(/[,，]/).toReversed().join(',').trim();
  const { value } = placeOf(reading, at);
  if (readCoordinates(swapped) === null) {
    tellInvalid(reading, 'coordinates', at, { found: text.trim() }, value);
  } else {
    const fix: Fix = replacing(value, `"${swapped}"`, false);
    tellInvalid(reading, 'coordinates-swapped', at, { found: text.trim(), nearest: swapped }, value, fix);
  }
  return undefined;
}
