import type { Corpus } from '#corpus';
import type { RegisterName } from '#registers';
import { visibilityOf } from '#schemas';

/** Takes out of a text what the public may not read, wherever it was written. */
export type Redactor = (text: string) => string;

const digit = '[0-9０-９]';
const mobile = new RegExp(
  `(?<![0-9０-９A-Za-z*])(?:\\+?86[-\\s]?)?(1[3-9]${digit})[-\\s]?${digit}{4}[-\\s]?(${digit}{4})(?![0-9０-９A-Za-z])`,
  'g',
);
const identity =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const landline = /(?<![0-9A-Za-z])0\d{2,3}[-\s]?\d{4}[-\s]?\d{3,4}(?![0-9A-Za-z])/g;

const stars = (text: string): string => '*'.repeat(text.length);

/** 13812341234 → 138****1234. */
const masked = (text: string): string => `${text.slice(0, 3)}${stars(text.slice(7))}${text.slice(-4)}`;

const nameKeys = new Set([
  'holder',
  'officer',
  'keeper',
  'leader',
  'person',
  'monitor',
  'contact',
  'teacher',
  'verified_by',
]);
const addressKeys = new Set(['home_address']);

/** Values of the registers that the public may not read: names of persons, their addresses, unlisted numbers. */
export interface Secrets {
  readonly names: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

/** 0799-5550-101 and 07995550101 are one number. */
export function digitsOf(phone: string): string {
  return phone.normalize('NFKC').replaceAll(/[^\d*]/g, '');
}

export function secretsOf(corpus: Corpus): Secrets {
  const names = new Set<string>();
  const phones = new Set<string>();
  const addresses = new Set<string>();
  const publicPhones = new Set<string>();
  for (const { register, key, value } of registerValues(corpus)) {
    const isPublic = visibilityOf(register, `/${key}`) === 'public';
    if (/phone|mobile|fax/.test(key)) (isPublic ? publicPhones : phones).add(digitsOf(value));
    else if (!isPublic && addressKeys.has(key)) addresses.add(value);
    else if (!isPublic && isPersonName(register, key)) names.add(value);
  }
  for (const listed of publicPhones) phones.delete(listed);
  return { names, phones, addresses };
}

function isPersonName(register: RegisterName, key: string): boolean {
  return nameKeys.has(key) || (register === 'experts' && key === 'name');
}

function registerValues(corpus: Corpus): { register: RegisterName; key: string; value: string }[] {
  return Object.values(corpus.registers).flatMap((entries) =>
    entries.flatMap(({ register, data }) =>
      Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'string' && value !== '' ? [{ register, key, value }] : [],
      ),
    ),
  );
}

/**
 * Mobiles keep three and four digits; identity numbers, unlisted numbers, home addresses and names go. A name of two
 * characters may be a word (田间, 柳岸), so it goes only where nothing Chinese stands beside it. A text keeps its length.
 */
export function redactorFor(secrets: Secrets): Redactor {
  const names = nameFinder(secrets.names);
  return (text) => {
    let clean = text;
    if (/[0-9０-９]{4}/.test(clean)) {
      clean = clean
        .replace(identity, stars)
        .replace(mobile, masked)
        .replace(landline, (number) => (secrets.phones.has(digitsOf(number)) ? stars(number) : number));
    }
    for (const address of secrets.addresses) clean = clean.replaceAll(address, stars);
    return names === null ? clean : clean.replace(names, (name) => '×'.repeat(name.length));
  };
}

function nameFinder(names: ReadonlySet<string>): RegExp | null {
  const sorted = [...names]
    .filter((name) => name.length >= 2)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (sorted.length === 0) return null;
  const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const long = sorted.filter((name) => name.length > 2).map(escaped);
  const short = sorted.filter((name) => name.length === 2).map(escaped);
  const parts = [
    ...(long.length === 0 ? [] : [long.join('|')]),
    ...(short.length === 0 ? [] : [String.raw`(?<!\p{Script=Han})(?:${short.join('|')})(?!\p{Script=Han})`]),
  ];
  return new RegExp(parts.join('|'), 'gu');
}

const untouched = new Set(['digest', 'commit', 'slug', 'id', 'address']);

/** The same data with every text in it redacted. */
export function redactAll<Value>(value: Value, redact: Redactor): Value {
  return redactValue(value, redact);
}

function redactValue<Value>(value: Value, redact: Redactor): Value;
function redactValue(value: unknown, redact: Redactor): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => redactValue(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      untouched.has(key) ? part : redactValue(part, redact),
    ]),
  );
}
