import { type FoundWord, type WordFinder, wordFinder } from '#parse';
import { divisionLines } from './generated/divisions.ts';
import { wording } from './generated/wording.ts';

/** A province, city or county of China, with what holds it. */
export interface Division {
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
  readonly province: string;
  /** Empty for a province, and for a county that its province governs directly. */
  readonly city: string;
}

interface Divisions {
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  /** By the first two characters of the name. */
  readonly byStem: ReadonlyMap<string, readonly Division[]>;
  readonly find: WordFinder;
}

let made: Divisions | null = null;

/** The list is made when it is first asked for. */
function divisions(): Divisions {
  if (made !== null) return made;
  const all = divisionLines.flatMap(divisionsOf);
  const byName = Map.groupBy(all, ({ name }) => name);
  const generic = new Set(wording.generic_places);
  const found = [...byName.keys()].filter(
    (name) => name.length >= 3 && /[省市县区旗州盟]$/.test(name) && !generic.has(name),
  );
  made = { byName, byStem: Map.groupBy(all, ({ name }) => name.slice(0, 2)), find: wordFinder(found) };
  return made;
}

function divisionsOf(line: string): Division[] {
  const [province = '', ...groups] = line.split('|');
  const inside = groups.flatMap((group) => {
    const [city = '', counties = ''] = group.split(':');
    const own: Division[] = city === '' || city === province ? [] : [{ name: city, level: 'city', province, city }];
    const names = counties.split(',').filter((name) => name !== '');
    return [...own, ...names.map((name): Division => ({ name, level: 'county', province, city }))];
  });
  return [{ name: province, level: 'province', province, city: '' }, ...inside];
}

/** The divisions of this full name: 鼓楼区 is in several cities. */
export function divisionsNamed(name: string): readonly Division[] {
  return divisions().byName.get(name) ?? [];
}

/** The divisions whose name starts so: 融水 → 融水苗族自治县. */
export function divisionsStarting(stem: string): readonly Division[] {
  if (stem.length < 2) return [];
  const { byStem } = divisions();
  return (byStem.get(stem.slice(0, 2)) ?? []).filter(({ name }) => name.startsWith(stem));
}

/** Full names of divisions that stand in a text, from an offset on; names that are also plain words are passed over. */
export function findDivisions(text: string, from: number): FoundWord[] {
  return divisions().find(text, from);
}
