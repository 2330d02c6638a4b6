import type { DocumentKind, Locations, Slip, SourceDocument } from '#model';
import { type Decoded, readCsv, readYaml, readYamlSuppressions } from '#parse';
import { type RawData, readListAs } from '#schemas';
import type { Entry } from './entry.ts';
import type { RegisterName } from './register-data.ts';

/** One file of a register as it was read: its document and its rows. */
export interface RegisterFile<Name extends RegisterName = RegisterName> {
  readonly register: Name;
  readonly document: SourceDocument;
  readonly entries: readonly Entry<Name>[];
}

/**
 * Reads one register file, YAML or CSV by its ending. Rows that lack something without which they are none are left
 * out and told; everything else that is wrong is told and left out of its row.
 */
export function readRegisterFile<Name extends RegisterName>(
  register: Name,
  file: string,
  decoded: Decoded,
): RegisterFile<Name> {
  const { text } = decoded;
  const isCsv = file.toLowerCase().endsWith('.csv');
  const raw = isCsv ? readTable(text) : readYaml(text, 0);
  const read = readListAs(register, raw, text);
  const suppressions = isCsv ? [] : readYamlSuppressions(text, 0);
  const slips = [...decoded.slips, ...raw.slips, ...read.slips];
  const document = documentOf(file, decoded, read.locations, slips, suppressions);
  const entries = read.entries.flatMap(({ value, pointer }) =>
    value === null ? [] : [{ register, data: value, document, pointer }],
  );
  return { register, document, entries };
}

function readTable(text: string): RawData & { readonly slips: readonly Slip[] } {
  return { ...readCsv(text), source: 'csv' };
}

function documentOf(
  file: string,
  { text, encoding }: Decoded,
  locations: Locations,
  slips: readonly Slip[],
  suppressions: SourceDocument['suppressions'],
): SourceDocument {
  const kind: DocumentKind = 'register';
  return { file, kind, text, encoding, slips, locations, suppressions };
}
