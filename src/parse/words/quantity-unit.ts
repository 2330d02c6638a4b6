/** A unit of measure as one that can be compared: 1 of what was written is `factor` of `unit`. */
export interface BaseUnit {
  readonly unit: string;
  readonly factor: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const families: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  m: { m: 1, 米: 1, cm: 0.01, 厘米: 0.01, 公分: 0.01, mm: 0.001, 毫米: 0.001, km: 1000, 公里: 1000, 千米: 1000 },
  m2: {
    m2: 1,
    平方米: 1,
    亩: 2000 / 3,
    公顷: 10_000,
    ha: 10_000,
    hm2: 10_000,
    km2: 1_000_000,
    平方公里: 1_000_000,
    平方千米: 1_000_000,
  },
  m3: { m3: 1, 立方米: 1, 方: 1, 万m3: 10_000, 万立方米: 10_000, 万方: 10_000, 亿立方米: 100_000_000 },
  元: { 元: 1, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000, cny: 1, rmb: 1 },
  人: { 人: 1, 名: 1, 人次: 1, 万人: 10_000, 万人次: 10_000, people: 1, persons: 1, person: 1 },
  户: { 户: 1, 万户: 10_000, households: 1 },
  间: { 间: 1, 万间: 10_000 },
  例: { 例: 1, cases: 1 },
  s: {
    s: 1,
    秒: 1,
    min: minute,
    分: minute,
    分钟: minute,
    minutes: minute,
    h: hour,
    小时: hour,
    时: hour,
    hours: hour,
    hour: hour,
    d: day,
    天: day,
    日: day,
    days: day,
    day: day,
  },
  kg: { kg: 1, 公斤: 1, 千克: 1, g: 0.001, 克: 0.001, t: 1000, 吨: 1000, 万吨: 10_000_000 },
  L: { l: 1, 升: 1, ml: 0.001, 毫升: 0.001 },
  mg: { mg: 1, 毫克: 1, μg: 0.001, 微克: 0.001 },
  MW: { mw: 1, 兆瓦: 1, kw: 0.001, 千瓦: 0.001, 万千瓦: 10 },
  '%': { '%': 1, 百分比: 1, percent: 1, '‰': 0.1 },
  '℃': { '℃': 1, '°c': 1, 度: 1, 摄氏度: 1 },
};

const bases = new Map(
  Object.entries(families).flatMap(([unit, members]) =>
    Object.entries(members).map(([name, factor]): [string, BaseUnit] => [name, { unit, factor }]),
  ),
);

/**
 * The base unit of a unit as people write it: cm → 0.01 m, 万元 → 10000 元, 亩 → 666.67 m2, mm/h → a speed. A unit
 * that is not known is its own base, so that only equal spellings are compared.
 */
export function baseUnit(written: string): BaseUnit {
  const name = written
    .trim()
    .replaceAll('²', '2')
    .replaceAll('³', '3')
    .replaceAll('％', '%')
    .replaceAll(/\s+/g, '')
    .toLowerCase();
  const known = bases.get(name);
  if (known !== undefined) return known;
  const [over, under, more] = name.split(/[/每]/);
  if (over === undefined || under === undefined || more !== undefined || over === '' || under === '')
    return { unit: name, factor: 1 };
  const top = baseUnit(over);
  const bottom = baseUnit(under);
  return { unit: `${top.unit}/${bottom.unit}`, factor: top.factor / bottom.factor };
}
