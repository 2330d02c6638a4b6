import type { SourceDocument } from '#model';
import type { Entry, Named, RegisterName, Registers } from '#registers';
import { remember } from './remember.ts';

/** Where a row of a register stands: what a name that was resolved carries with it. */
type At = Pick<Named, 'document' | 'pointer'>;

type Index<Name extends RegisterName> = (at: At) => Entry<Name> | null;

/** The rows of the registers by the names that mean them. */
export interface EntryIndex {
  readonly jurisdiction: Index<'jurisdictions'>;
  readonly unit: Index<'units'>;
  readonly post: Index<'posts'>;
  readonly team: Index<'teams'>;
  readonly supply: Index<'supplies'>;
  readonly depot: Index<'depots'>;
  readonly law: Index<'laws'>;
  readonly risk: Index<'risks'>;
  readonly shelter: Index<'shelters'>;
}

function indexOf<Name extends RegisterName>(entries: readonly Entry<Name>[]): Index<Name> {
  const byDocument = new Map<SourceDocument, Map<string, Entry<Name>>>();
  for (const entry of entries) {
    const rows = byDocument.get(entry.document) ?? new Map<string, Entry<Name>>();
    rows.set(entry.pointer, entry);
    byDocument.set(entry.document, rows);
  }
  return ({ document, pointer }) => byDocument.get(document)?.get(pointer) ?? null;
}

/** Finds the row of a register that a resolved name means; built once for the registers of a corpus. */
export const entryIndex = remember<Registers, EntryIndex>((registers) => ({
  jurisdiction: indexOf(registers.jurisdictions),
  unit: indexOf(registers.units),
  post: indexOf(registers.posts),
  team: indexOf(registers.teams),
  supply: indexOf(registers.supplies),
  depot: indexOf(registers.depots),
  law: indexOf(registers.laws),
  risk: indexOf(registers.risks),
  shelter: indexOf(registers.shelters),
}));
