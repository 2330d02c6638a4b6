import type { Corpus } from '#corpus';
import type { RegisterName } from '#registers';

/** Something in the built output that the public must not read. */
export interface Leak {
  readonly path: string;
  readonly what: 'mobile' | 'identity' | 'name' | 'phone' | 'address' | 'note';
  readonly value: string;
}

/**
 * Looks through what was built for what must not be there. It shares nothing with the view: it reads the registers as
 * they are and the bytes as they are, so that a fault of the view cannot hide itself.
 */
export interface SecretScan {
  readonly scan: (path: string, content: string) => Leak[];
}

const personal = /(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/g;
const citizen = /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx](?![\dA-Za-z])/g;
const anyPhone =
  /(?<![\dA-Za-z.])0\d{2,3}-?\d{7,8}(?![\dA-Za-z])|(?<![\dA-Za-z.])0\d{2,3}-\d{4}-\d{3,4}(?![\dA-Za-z])/g;

interface SecretKeys {
  readonly people?: readonly string[];
  readonly phones?: readonly string[];
  readonly texts?: readonly string[];
  /** Numbers that the public may call. */
  readonly open?: readonly string[];
}

/** Which fields of the registers hold persons, unlisted numbers and inner notes: said here once more, on purpose. */
const secretKeys: Partial<Readonly<Record<RegisterName, SecretKeys>>> = {
  posts: { people: ['holder'], phones: ['phone', 'mobile'], texts: ['home_address', 'note'] },
  contacts: { people: ['officer', 'verified_by'], phones: ['phone', 'backup_phone'], texts: ['note'] },
  teams: { people: ['leader'], phones: ['phone', 'backup_phone'], texts: ['note'] },
  depots: { people: ['keeper'], phones: ['phone', 'backup_phone'], texts: ['note', 'address'] },
  experts: { people: ['name'], phones: ['phone', 'mobile'], texts: ['email', 'note'] },
  supplies: { people: ['keeper'], phones: ['phone'], texts: ['note'] },
  shelters: { people: ['keeper'], phones: ['keeper_mobile'], open: ['phone'], texts: ['note'] },
  risks: { people: ['person', 'monitor'], phones: ['phone'], texts: ['note'] },
  units: { phones: ['phone', 'fax'], open: ['duty_phone'], texts: ['email', 'note'] },
  agreements: { people: ['contact'], phones: ['phone'], texts: ['note', 'document'] },
};

export function secretScan(corpus: Corpus): SecretScan {
  const sets = {
    people: new Set<string>(),
    phones: new Set<string>(),
    texts: new Set<string>(),
    open: new Set<string>(),
  };
  for (const { register, data } of Object.values(corpus.registers).flat()) {
    const values = new Map<string, unknown>(Object.entries(data));
    const keys = secretKeys[register] ?? {};
    for (const group of ['people', 'phones', 'texts', 'open'] as const) {
      for (const key of keys[group] ?? []) {
        const value = values.get(key);
        if (typeof value === 'string' && value !== '') sets[group].add(value);
      }
    }
  }
  const listed = corpus.settings.value.publish?.phone;
  if (listed !== undefined) sets.open.add(listed);
  return { scan: scanner(sets.people, plainNumbers(sets.phones, sets.open), sets.texts) };
}

function plainNumbers(phones: ReadonlySet<string>, open: ReadonlySet<string>): Set<string> {
  const plain = (phone: string): string => phone.replaceAll(/\D/g, '');
  const listed = new Set([...open].map(plain));
  return new Set(
    [...phones]
      .filter((phone) => !phone.includes('*'))
      .map(plain)
      .filter((phone) => phone.length >= 7 && !listed.has(phone)),
  );
}

function scanner(
  people: ReadonlySet<string>,
  phones: ReadonlySet<string>,
  texts: ReadonlySet<string>,
): SecretScan['scan'] {
  const prose = new Set([...texts].filter((text) => text.length >= 6));
  const occurrences = finder([...people, ...prose]);
  return (path, content) => {
    const leaks: Leak[] = [];
    const found = (what: Leak['what'], value: string): void => void leaks.push({ path, what, value });
    leaks.push(...numbersIn(path, content));
    for (const [value] of content.matchAll(anyPhone))
      if (phones.has(value.replaceAll(/\D/g, ''))) found('phone', value);
    for (const { value, at } of occurrences(content)) {
      const isNote = prose.has(value);
      if (isNote || value.length > 2 || standsAlone(content, at)) found(isNote ? 'note' : 'name', value);
    }
    return leaks;
  };
}

function numbersIn(path: string, content: string): Leak[] {
  return [
    ...[...content.matchAll(personal)].map(([value]): Leak => ({ path, what: 'mobile', value })),
    ...[...content.matchAll(citizen)].map(([value]): Leak => ({ path, what: 'identity', value })),
  ];
}

/** Finds any of many words in one walk over a text, however many there are: their first character selects them. */
function finder(words: readonly string[]): (content: string) => { value: string; at: number }[] {
  const starts = new Uint8Array(65536);
  const byStart = Map.groupBy(words, (word) => word.charCodeAt(0));
  for (const start of byStart.keys()) starts[start] = 1;
  return (content) => {
    const found: { value: string; at: number }[] = [];
    for (let at = 0; at < content.length; at += 1) {
      const code = content.charCodeAt(at);
      if (starts[code] !== 1) continue;
      for (const value of byStart.get(code) ?? []) if (content.startsWith(value, at)) found.push({ value, at });
    }
    return found;
  };
}

/** A name of two characters may be part of ordinary words; alone between other signs it is a name. */
function standsAlone(content: string, at: number): boolean {
  return !/\p{Script=Han}/u.test(content.charAt(at - 1) + content.charAt(at + 2));
}
