import type { Corpus } from '#corpus';
import type { SourceDocument } from '#model';
import type { Entry, RegisterName } from '#registers';
import type { ImportRow } from './read-rows.ts';
import { valueAt } from './table-of.ts';

/** The files of a register, also those without a row. */
export function documentsOf({ documents }: Corpus, register: RegisterName): SourceDocument[] {
  return documents.filter(
    ({ file, kind }) => kind === 'register' && file.split('/')[1]?.replace(/\.(?:ya?ml|csv)$/i, '') === register,
  );
}

/** Long tables are kept as CSV. */
const longTables: readonly RegisterName[] = ['contacts', 'teams', 'supplies', 'risks', 'shelters'];

/** New rows go to the file that holds most rows of their jurisdiction, else to the largest; without one, to a new one. */
export function targetFor(corpus: Corpus, register: RegisterName): (row: ImportRow) => SourceDocument {
  const counts = countsOf(corpus.registers[register]);
  const fresh = documentsOf(corpus, register)[0] ?? newDocument(register);
  return ({ data }) => largest(counts.get(String(valueAt(data, 'jurisdiction')))) ?? largest(counts.get('')) ?? fresh;
}

type Counts = Map<string, Map<SourceDocument, number>>;

/** How many rows of each jurisdiction, and in all, each file holds. */
function countsOf(entries: readonly Entry[]): Counts {
  const counts: Counts = new Map();
  const count = (place: string, document: SourceDocument): void => {
    const byDocument = counts.get(place) ?? new Map<SourceDocument, number>();
    byDocument.set(document, (byDocument.get(document) ?? 0) + 1);
    counts.set(place, byDocument);
  };
  for (const { data, document } of entries) {
    count('', document);
    const place = valueAt(data, 'jurisdiction');
    if (typeof place === 'string') count(place, document);
  }
  return counts;
}

function largest(counts: ReadonlyMap<SourceDocument, number> | undefined): SourceDocument | null {
  return [...(counts ?? [])].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function newDocument(register: RegisterName): SourceDocument {
  const file = `registers/${register}.${longTables.includes(register) ? 'csv' : 'yaml'}`;
  return { file, kind: 'register', text: '', encoding: 'utf-8', slips: [], locations: {}, suppressions: [] };
}

/** Whether a file is CSV, which holds one text a cell. */
export function isCsv({ file }: SourceDocument): boolean {
  return file.toLowerCase().endsWith('.csv');
}
