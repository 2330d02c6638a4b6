import type { Entry } from '#registers';
import { directionText, distance, readPoint } from './direction.ts';
import type { PlanReader } from './reader.ts';

export type Risk = Entry<'risks'>;
export type Shelter = Entry<'shelters'>;

/** Risks in the plan's jurisdiction of the kinds that the plan is for, within `place` where one is given. */
export function risksOf(reader: PlanReader, place: string | null): Risk[] {
  const hazards = reader.plan.front.hazards ?? [];
  return reader.around.registers.risks.filter(
    ({ data }) =>
      isWithin(data.jurisdiction, reader, place) &&
      data.status !== 'closed' &&
      (hazards.length === 0 || hazards.includes(data.kind)),
  );
}

/** Shelters in the plan's jurisdiction, within `place` where one is given. */
export function sheltersOf(reader: PlanReader, place: string | null): Shelter[] {
  return reader.around.registers.shelters.filter(({ data }) => isWithin(data.jurisdiction, reader, place));
}

function isWithin(name: string | undefined, { around }: PlanReader, place: string | null): boolean {
  const id = name === undefined ? null : around.tree.idOf(name);
  const root = place ?? around.jurisdiction;
  return id !== null && root !== null && around.tree.isWithin(id, root);
}

/** How far people can be asked to walk. */
const walkable = 3000;
const mostShelters = 2;

/** Where people from a risk go: the shelters that the register names, else the nearest that are safe for its kind. */
export function sheltersFrom(risk: Risk, reader: PlanReader): Shelter[] {
  const all = reader.around.registers.shelters;
  const named = risk.data.shelters ?? [];
  const chosen = named.flatMap((name) => {
    const meaning = reader.around.names.resolve(name, ['shelter'], reader.around.jurisdiction);
    return meaning.kind === 'found'
      ? all.filter(
          ({ document, pointer }) => document === meaning.target.document && pointer === meaning.target.pointer,
        )
      : [];
  });
  if (chosen.length > 0) return chosen;
  const here = readPoint(risk.data.coordinates);
  if (here === null) return [];
  return all
    .flatMap((shelter) => {
      const there = readPoint(shelter.data.coordinates);
      const safe = shelter.data.hazards === undefined || shelter.data.hazards.includes(risk.data.kind);
      return there === null || !safe ? [] : [{ shelter, far: distance(here, there) }];
    })
    .filter(({ far }) => far <= walkable)
    .sort((a, b) => a.far - b.far || a.shelter.data.name.localeCompare(b.shelter.data.name, 'zh'))
    .slice(0, mostShelters)
    .map(({ shelter }) => shelter);
}

/** Where a shelter lies from a risk: 东北面约 350 米. It is no route: the straight line may lead through the gully. */
export function bearingOf(risk: Risk, shelter: Shelter, reader: PlanReader): string {
  const from = readPoint(risk.data.coordinates);
  const to = readPoint(shelter.data.coordinates);
  return from === null || to === null ? '' : directionText(from, to, reader.language);
}

/** The way on foot as the registers tell it: the risk's own, else that to the shelter; never one of our making. */
export function routeTo(risk: Risk, shelter: Shelter | undefined): string {
  return risk.data.route ?? shelter?.data.routes?.[0] ?? '';
}
