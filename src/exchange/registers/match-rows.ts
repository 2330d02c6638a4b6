import type { Corpus } from '#corpus';
import type { Text } from '#model';
import type { Entry, RegisterName } from '#registers';
import { noteTexts } from './problem.ts';
import type { IdFor, ImportRow } from './read-rows.ts';
import { valueAt } from './table-of.ts';

/** Finds the entry that a row of a table means. */
export interface Matcher {
  /** For a row without an id: that of the entry of its name, or a new one. */
  readonly idFor: IdFor;
  readonly entryOf: (row: ImportRow) => Entry | null;
}

/** Entries are the same by id; lines of the contact network, which need none, by unit and officer. */
export function matcherFor(corpus: Corpus, register: RegisterName): Matcher {
  const entries: readonly Entry[] = corpus.registers[register];
  const byId = new Map(entries.flatMap((entry) => idOf(entry.data, entry)));
  const byLine = register === 'contacts' ? linesOf(corpus) : null;
  return {
    idFor: idGiver(corpus, register, entries, new Set(byId.keys())),
    entryOf: ({ data }) => {
      const id = 'id' in data ? data.id : undefined;
      if (id !== undefined) return byId.get(id) ?? null;
      return byLine?.(valueAt(data, 'unit'), valueAt(data, 'officer')) ?? null;
    },
  };
}

function idOf(data: object, entry: Entry): [string, Entry][] {
  const id = valueAt(data, 'id');
  return typeof id === 'string' ? [[id, entry]] : [];
}

type Lines = (unit: unknown, officer: unknown) => Entry | null;

/** By the unit alone where it has one line, so that a new officer is a change; else by unit and officer. */
function linesOf({ registers, names }: Corpus): Lines {
  const unitOf = (written: unknown): string => {
    const name = String(written);
    const meaning = names.resolve(name, ['unit'], null);
    return meaning.kind === 'found' ? meaning.target.id : name;
  };
  const byUnit = Map.groupBy(registers.contacts, ({ data }) => unitOf(data.unit));
  return (unit, officer) => {
    const lines = byUnit.get(unitOf(unit)) ?? [];
    return (lines.length === 1 ? lines[0] : lines.find(({ data }) => data.officer === officer)) ?? null;
  };
}

/** What else must agree where entries of one name are told apart: batches by place and date. */
const beside = ['jurisdiction', 'unit', 'depot', 'specification', 'batch', 'produced', 'expires'] as const;

function idGiver(corpus: Corpus, register: RegisterName, entries: readonly Entry[], taken: Set<string>): IdFor {
  const byName = Map.groupBy(entries, ({ data }) => String(valueAt(data, 'name') ?? ''));
  return (values): string | Text | null => {
    const { name } = values;
    if (typeof name !== 'string') return null;
    const found = alike(byName.get(name) ?? [], values);
    const [first] = found;
    if (found.length > 1) return noteTexts.severalNamed(name);
    const id = first === undefined ? undefined : valueAt(first.data, 'id');
    return typeof id === 'string' ? id : newId(corpus, register, values, taken);
  };
}

function alike(entries: readonly Entry[], values: Readonly<Record<string, unknown>>): Entry[] {
  if (entries.length < 2) return [...entries];
  return entries.filter(({ data }) =>
    beside.every(
      (key) => values[key] === undefined || String(values[key]) === String(valueAt(data, key) ?? values[key]),
    ),
  );
}

const nouns: Readonly<Record<RegisterName, string>> = {
  jurisdictions: 'place',
  units: 'unit',
  posts: 'post',
  contacts: 'contact',
  teams: 'team',
  supplies: 'supply',
  depots: 'depot',
  experts: 'expert',
  laws: 'law',
  risks: 'risk',
  shelters: 'shelter',
  agreements: 'agreement',
  incidents: 'incident',
  trainings: 'training',
};

/** `anhe/supply-3`: the jurisdiction, what it is, and the first number that is free. */
function newId(
  corpus: Corpus,
  register: RegisterName,
  values: Readonly<Record<string, unknown>>,
  taken: Set<string>,
): string {
  const { tree, settings } = corpus;
  const written = typeof values.jurisdiction === 'string' ? values.jurisdiction : (settings.value.jurisdiction ?? '');
  const place = tree.idOf(written);
  const stem = `${place === null ? '' : `${place}/`}${nouns[register]}-`;
  let number = taken.size + 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  taken.add(`${stem}${number}`);
  return `${stem}${number}`;
}
