import { areaList } from '@vant/area-data';
import { banner, type Outputs } from './support/generator.ts';

export const name = "the names of China's provinces, cities and counties";

type Names = Readonly<Record<string, string>>;

const notNames =
  /^(?:市辖区|县|直辖|省直辖|自治区直辖|其它|其他)|开发区|园区|管理区|示范区|实验区|聚集区|产业|新区$|管委会|委员会|群岛/;

/** Names by the first digits of their codes, in the order of the codes. */
function under(names: Names, prefix: string, digits: number): [code: string, name: string][] {
  return Object.entries(names).filter(
    ([code, text]) => code.startsWith(prefix) && code.slice(0, digits) !== '' && !notNames.test(text),
  );
}

/** One line a province: its name, then its cities, each with its counties: 省|市:县,县|市:县. Lines stay in code order. */
export function outputs(): Outputs {
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const lines = Object.entries(provinces).map(([code, province]) => {
    const province2 = code.slice(0, 2);
    const named = new Map(under(cities, province2, 4).map(([city, text]) => [city.slice(0, 4), text]));
    const parts = new Set([...Object.keys(cities), ...Object.keys(counties)].map((each) => each.slice(0, 4)));
    const ofProvince = [...parts].filter((each) => each.startsWith(province2)).toSorted();
    const groups = ofProvince.map((city) => {
      const inside = under(counties, city, 6).map(([, text]) => text);
      return `${named.get(city) ?? ''}:${inside.join(',')}`;
    });
    return [province, ...groups].join('|');
  });
  const body = lines.map((line) => `  '${line}',`).join('\n');
  return new Map([
    [
      'src/schemas/generated/divisions.ts',
      `${banner}${note}export const divisionLines: readonly string[] = [\n${body}\n];\n`,
    ],
  ]);
}

const note =
  '\n/** A province a line: `province|city:county,county|city:county`; a city without a name has its counties directly. */\n';
