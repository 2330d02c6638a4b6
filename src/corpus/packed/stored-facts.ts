import type { SourceDocument } from '#model';
import type { RegisterData, RegisterName } from '#registers';
import type { FileFacts } from '../read-file-facts.ts';
import { readLocationsLater, writeLocations } from './packed-locations.ts';
import { type PackedPlan, packPlan, unpackPlan } from './packed-plans.ts';
import { Reader, Writer, type Written } from './writer.ts';

/** The text stays in the file; the places in it are among the numbers. */
type StoredDocument = Omit<SourceDocument, 'text' | 'locations'>;

/** Cases, drills, reviews and profiles: a document and its data. */
type RecordFacts = Exclude<FileFacts, { kind: 'plan' | 'register' }>;
type StoredRecord<Facts extends RecordFacts = RecordFacts> = Facts extends RecordFacts
  ? Omit<Facts, 'document'> & { readonly document: StoredDocument }
  : never;

interface StoredRegister {
  readonly kind: 'register';
  readonly document: StoredDocument;
  readonly register: RegisterName;
  readonly entries: readonly { readonly data: RegisterData[RegisterName]; readonly pointer: string }[];
}

interface StoredPlan extends Omit<PackedPlan, 'document'> {
  readonly kind: 'plan';
  readonly document: StoredDocument;
}

interface StoredFile {
  readonly facts: StoredPlan | StoredRegister | StoredRecord;
  /** Where its numbers start. */
  readonly at: number;
}

/** What was read of files, as plain data that can be written to a disk. Without their texts. */
export interface StoredFacts {
  readonly files: readonly StoredFile[];
  readonly parts: Written;
}

export function storeFacts(all: readonly FileFacts[]): StoredFacts {
  const writer = new Writer();
  const files = all.map((facts): StoredFile => ({ at: writer.length, facts: storeOne(writer, facts) }));
  return { files, parts: writer.written() };
}

function storeOne(writer: Writer, facts: FileFacts): StoredFile['facts'] {
  if (facts.kind === 'plan') {
    const { document, ...plan } = packPlan(writer, facts);
    const { text: _, ...rest } = document;
    return { kind: 'plan', ...plan, document: rest };
  }
  const { text: _, locations, ...document } = facts.document;
  writeLocations(writer, locations);
  if (facts.kind !== 'register') return { ...facts, document };
  const { register, entries } = facts.rows;
  return { kind: 'register', document, register, entries: entries.map(({ data, pointer }) => ({ data, pointer })) };
}

/** Gives what was stored of a file, by its place in the list, with its text. */
export function restorer({ files, parts }: StoredFacts): (index: number, text: string) => FileFacts | null {
  const reader = new Reader(parts);
  return (index, text) => {
    const file = files[index];
    if (file === undefined) return null;
    reader.goTo(file.at);
    return restoreOne(reader, file.facts, text);
  };
}

function restoreOne(reader: Reader, facts: StoredFile['facts'], text: string): FileFacts {
  if (facts.kind === 'plan')
    return unpackPlan(reader, { ...facts, document: { ...facts.document, text } }, readLocationsLater);
  const document: SourceDocument = { ...facts.document, text, locations: readLocationsLater(reader) };
  if (facts.kind !== 'register') return { ...facts, document };
  const { register } = facts;
  const entries = facts.entries.map((entry) => ({ register, document, ...entry }));
  return { kind: 'register', document, rows: { register, document, entries } };
}
