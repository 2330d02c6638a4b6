import { type PlanContext, remember } from '#corpus';
import type { Plan } from '#model';
import type { Registers } from '#registers';
import { type Division, divisionsNamed, divisionsStarting } from '#schemas';

/** Where a plan is at home. */
export interface Own {
  readonly names: ReadonlySet<string>;
  readonly provinces: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
  /** Whether the plan is for a whole province. */
  readonly isProvincial: boolean;
}

/**
 * The plan's jurisdiction with all that holds it, its neighbours, and whatever else the register lists; null for a
 * plan of the country, which may name any place. `unknown` where neither register nor name tells where that is.
 */
export function ownPlaces(plan: Plan, { registers, tree, jurisdiction }: PlanContext): Own | 'unknown' | null {
  const entry = jurisdiction === null ? null : tree.entryOf(jurisdiction);
  if (entry?.data.level === 'country' || /^(?:全国|中国|国家)/.test(plan.front.jurisdiction)) return null;
  const line = jurisdiction === null ? [] : tree.outwards(jurisdiction).flatMap((id) => tree.entryOf(id) ?? []);
  const homes = homesOf(
    plan,
    line.map(({ data: { name } }) => name),
  );
  if (homes.length === 0 && line.length < 2) return 'unknown';
  return {
    names: listedPlaces(registers),
    provinces: new Set(homes.map(({ province }) => province)),
    cities: new Set(homes.flatMap(({ city }) => (city === '' ? [] : [city]))),
    isProvincial:
      entry?.data.level === 'province' ||
      divisionsNamed(plan.front.jurisdiction).some(({ level }) => level === 'province'),
  };
}

/** Every place of the register, and every neighbour that it names. */
const listedPlaces = remember<Registers, ReadonlySet<string>>(
  ({ jurisdictions }) =>
    new Set(jurisdictions.flatMap(({ data: { name, neighbours } }) => [name, ...(neighbours ?? [])])),
);

/** Which real divisions the plan's jurisdiction and title are; a name that several have counts for each. */
function homesOf(plan: Plan, line: readonly string[]): Division[] {
  const inTitle = /^.{2,11}?(?:省|自治区|市|自治州|县|区|旗)/.exec(plan.title)?.[0] ?? '';
  return [...new Set([plan.front.jurisdiction, ...line, inTitle])].flatMap(divisionsCalled);
}

/** 融水县 is 融水苗族自治县; 邵东县 has become 邵东市. */
function divisionsCalled(name: string): readonly Division[] {
  const exact = divisionsNamed(name);
  const [, stem] = /^(.{2,})[县市区]$/.exec(name) ?? [];
  if (exact.length > 0 || stem === undefined) return exact;
  const changed = ['县', '市', '区'].flatMap((suffix) => divisionsNamed(stem + suffix));
  return changed.length > 0 ? changed : divisionsStarting(stem).filter((each) => /自治[县旗州]$/.test(each.name));
}

/** Whether a division is another place: not one of its own, nor its province, nor in its city, nor a city of its province. */
export function isElsewhere(name: string, { names, provinces, cities, isProvincial }: Own): boolean {
  if (names.has(name)) return false;
  return divisionsNamed(name).every(
    ({ level, province, city }) =>
      !provinces.has(province) || (level === 'county' && !isProvincial && !cities.has(city) && city !== ''),
  );
}
