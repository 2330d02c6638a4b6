import type { SourceDocument } from '#model';
import { type Entry, type Named, type Registers, registerNames } from '#registers';
import { remember } from '../graph/remember.ts';

type Places = ReadonlyMap<SourceDocument, ReadonlyMap<string, Entry>>;

const places = remember<Registers, Places>((registers) => {
  const found = new Map<SourceDocument, Map<string, Entry>>();
  for (const name of registerNames) {
    for (const entry of registers[name]) {
      const rows = found.get(entry.document) ?? new Map<string, Entry>();
      rows.set(entry.pointer, entry);
      found.set(entry.document, rows);
    }
  }
  return found;
});

/** The row of the registers that a name stands for; null for a plan. */
export function entryAt(
  registers: Registers,
  { document, pointer }: Pick<Named, 'document' | 'pointer'>,
): Entry | null {
  return places(registers).get(document)?.get(pointer) ?? null;
}

/** Whether a row is one of this register; tells the type of its data. */
export function isOf<Name extends Entry['register']>(entry: Entry, register: Name): entry is Entry<Name> & Entry {
  return entry.register === register;
}
