import type { Entry } from '#registers';
import { dealsWith } from '#schemas';
import { directionText, distance, readPoint } from './direction.ts';
import type { PlanReader } from './reader.ts';

export type Risk = Entry<'risks'>;
export type Shelter = Entry<'shelters'>;

const unitKinds = new Set(['unit', 'enterprise-comprehensive', 'enterprise-special', 'on-site']);

/** Whether the plan is that of one unit: its place is its own ground, not the county in which it lies. */
function isOwnGround({ plan }: PlanReader, place: string | null): boolean {
  return place === null && unitKinds.has(plan.front.kind);
}

/**
 * Risks of the kinds that the plan is for: in its jurisdiction, or within `place` where one is given; those that a
 * unit answers for, where the plan is that unit's.
 */
export function risksOf(reader: PlanReader, place: string | null): Risk[] {
  const hazards = reader.plan.front.hazards ?? [];
  const own = isOwnGround(reader, place);
  return reader.around.registers.risks.filter(
    ({ data }) =>
      (own ? isLead(data.responsible, reader) : isWithin(data.jurisdiction, reader, place)) &&
      data.status !== 'closed' &&
      (hazards.length === 0 || hazards.includes(data.kind)),
  );
}

/** Shelters in the plan's jurisdiction, or within `place` where one is given; of a unit's plan, those that it runs. */
export function sheltersOf(reader: PlanReader, place: string | null): Shelter[] {
  const own = isOwnGround(reader, place);
  return reader.around.registers.shelters.filter(({ data }) =>
    own ? isLead(data.managed_by, reader) : isWithin(data.jurisdiction, reader, place),
  );
}

/** Whether a name means the unit that leads the plan. */
function isLead(name: string | undefined, { plan, around }: PlanReader): boolean {
  if (name === undefined || plan.front.lead === undefined) return false;
  const [one, other] = [name, plan.front.lead].map((unit) => around.names.resolve(unit, ['unit'], around.jurisdiction));
  return one?.kind === 'found' && other?.kind === 'found' && one.target.id === other.target.id;
}

function isWithin(name: string | undefined, { around }: PlanReader, place: string | null): boolean {
  const id = name === undefined ? null : around.tree.idOf(name);
  const root = place ?? around.jurisdiction;
  return id !== null && root !== null && around.tree.isWithin(id, root);
}

/** How far people can be asked to walk. */
const walkable = 3000;
const mostShelters = 2;

/**
 * Hazards from which people walk to the nearest shelter (ids of the vocabulary). From fire, gas or a crowd they just
 * leave; where to go before chemicals is for the wind to say; polluted water drives nobody out of the house.
 */
const walkedFrom = ['flood', 'typhoon', 'geohazard', 'earthquake', 'forest-fire', 'grassland-fire', 'marine'];

/** Whether people go somewhere from a risk: a household card for it has something to tell. */
export function isFled({ data }: Risk): boolean {
  const said = data.signal ?? data.route ?? data.shelters?.[0];
  return said !== undefined || dealsWith([data.kind], walkedFrom);
}

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
  if (here === null || !dealsWith([risk.data.kind], walkedFrom)) return [];
  const near = all
    .flatMap((shelter) => {
      const there = readPoint(shelter.data.coordinates);
      const safe = shelter.data.hazards === undefined || shelter.data.hazards.includes(risk.data.kind);
      return there === null || !safe ? [] : [{ shelter, far: distance(here, there) }];
    })
    .filter(({ far }) => far <= walkable)
    .sort((a, b) => a.far - b.far || a.shelter.data.name.localeCompare(b.shelter.data.name, 'zh'))
    .map(({ shelter }) => shelter);
  const neighbours = near.filter(({ data }) => data.jurisdiction === risk.data.jurisdiction);
  return (neighbours.length > 0 ? neighbours : near).slice(0, mostShelters);
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
