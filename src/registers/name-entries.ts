import type { Entry, Registers } from './entry.ts';
import type { JurisdictionTree } from './jurisdiction-tree.ts';
import type { Named, NamedKind, Naming } from './named.ts';
import type { RegisterName } from './register-data.ts';

type NamedEntry = readonly [string, Naming];

interface Names {
  readonly id?: string | undefined;
  readonly name: string;
  readonly jurisdiction?: string | null | undefined;
  readonly short?: readonly string[] | undefined;
  readonly former?:
    | readonly { readonly name: string; readonly short_names?: readonly string[]; readonly until?: string }[]
    | undefined;
}

/** Every name by which an entry of the registers is called: id, official, short and former names. */
export function nameEntries(registers: Registers, tree: JurisdictionTree): NamedEntry[] {
  const place = (name: string | undefined): string | null => (name === undefined ? null : tree.idOf(name));
  const unitPlace = placesOfUnits(registers, place);
  return [
    ...naming(registers.jurisdictions, 'jurisdiction', ({ data }) => ({
      ...data,
      jurisdiction: data.id,
      short: data.short_names,
      former: data.former_names,
    })),
    ...naming(registers.units, 'unit', ({ data }) => ({
      ...data,
      jurisdiction: place(data.jurisdiction),
      short: data.short_names,
      former: data.former_names,
    })),
    ...naming(registers.posts, 'post', ({ data }) => ({
      ...data,
      jurisdiction: unitPlace(data.unit),
      short: data.short_names,
    })),
    ...naming(registers.teams, 'team', ({ data }) => ({
      ...data,
      jurisdiction: unitPlace(data.host) ?? place(data.jurisdiction),
    })),
    ...naming(registers.depots, 'depot', ({ data }) => ({ ...data, jurisdiction: place(data.jurisdiction) })),
    ...naming(registers.supplies, 'supply', ({ data }) => data),
    ...naming(registers.experts, 'expert', ({ data }) => data),
    ...naming(registers.laws, 'law', ({ data }) => ({
      ...data,
      short: [...(data.short_names ?? []), ...numberOf(data.number)],
    })),
    ...naming(registers.risks, 'risk', ({ data }) => ({ ...data, jurisdiction: place(data.jurisdiction) })),
    ...naming(registers.shelters, 'shelter', ({ data }) => ({ ...data, jurisdiction: place(data.jurisdiction) })),
  ];
}

/** A law is cited by its number as often as by its name. */
function numberOf(number: string | undefined): string[] {
  return number === undefined ? [] : [number];
}

/** Where a unit is, by any of its names; the first unit of a name counts. */
function placesOfUnits(
  registers: Registers,
  place: (name: string | undefined) => string | null,
): (unit: string | undefined) => string | null {
  const places = new Map<string, string | null>();
  for (const { data } of registers.units) {
    for (const name of [data.id, data.name, ...(data.short_names ?? [])]) {
      if (!places.has(name)) places.set(name, place(data.jurisdiction));
    }
  }
  return (unit) => (unit === undefined ? null : (places.get(unit) ?? null));
}

function naming<Name extends RegisterName>(
  entries: readonly Entry<Name>[],
  kind: NamedKind,
  read: (entry: Entry<Name>) => Names,
): NamedEntry[] {
  return entries.flatMap((entry) => {
    const names = read(entry);
    const target: Named = {
      kind,
      id: names.id ?? names.name,
      name: names.name,
      jurisdiction: names.jurisdiction ?? null,
      document: entry.document,
      pointer: entry.pointer,
    };
    return namingsOf(target, names);
  });
}

function namingsOf(target: Named, names: Names): NamedEntry[] {
  const current: NamedEntry[] = [
    [target.id, { target, how: 'id' }],
    [target.name, { target, how: 'name' }],
    ...(names.short ?? []).map((name): NamedEntry => [name, { target, how: 'short' }]),
  ];
  const former = (names.former ?? []).flatMap(({ name, short_names, until }): NamedEntry[] =>
    [name, ...(short_names ?? [])].map((old) => [
      old,
      until === undefined ? { target, how: 'former' } : { target, how: 'former', until },
    ]),
  );
  return [...current, ...former];
}
