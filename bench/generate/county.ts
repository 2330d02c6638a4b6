import type { MadeFile } from '../corpus-workspace.ts';
import type { Random } from './random.ts';

/** The names of one made county, as plans use them. */
export interface County {
  readonly id: string;
  readonly name: string;
  readonly townships: readonly string[];
  readonly villages: readonly string[];
  readonly units: readonly string[];
  readonly posts: readonly string[];
  readonly teams: readonly string[];
  readonly depots: readonly string[];
  readonly shelters: readonly string[];
  readonly stations: readonly string[];
}

const stems = [...'云青金石松柳白黄龙清平长安永东西南北双三大新'];
const tails = [...'溪岭坪塘桥门湾田坑洲渡坝井庙冲源口浦岗屏'];

/** Names that do not repeat: two characters that the number chooses, and a third when they run out. */
export function placeName(number: number): string {
  const stem = stems[number % stems.length] ?? '';
  const tail = tails[Math.floor(number / stems.length) % tails.length] ?? '';
  const third = Math.floor(number / (stems.length * tails.length));
  return stem + tail + (third === 0 ? '' : (tails[third % tails.length] ?? ''));
}

const bureaus = [
  '应急管理局',
  '水利局',
  '气象局',
  '公安局',
  '卫生健康局',
  '自然资源局',
  '交通运输局',
  '民政局',
  '林业局',
  '教育局',
  '财政局',
  '农业农村局',
];
const short = [
  '应急局',
  '水利局',
  '气象局',
  '公安局',
  '卫健局',
  '自然资源局',
  '交通局',
  '民政局',
  '林业局',
  '教育局',
  '财政局',
  '农业农村局',
];

export function countyOf(number: number): County {
  const name = `${placeName(number)}县`;
  const townships = Array.from({ length: 5 }, (_, each) => `${placeName(1000 + number * 5 + each)}镇`);
  const villages = Array.from({ length: 10 }, (_, each) => `${placeName(20_000 + number * 10 + each)}村`);
  return {
    id: `c${number}`,
    name,
    townships,
    villages,
    units: short.map((unit) => `县${unit}`),
    posts: short.flatMap((unit) => [`${name}${unit}局长`, `${name}${unit}副局长`]),
    teams: ['县防汛抢险队', '县矿山救护队', '县森林消防队', '县医疗救援队'].map((team) => `${name}${team.slice(1)}`),
    depots: [`${name}防汛物资库`, `${name}救灾物资库`],
    shelters: villages.slice(0, 6).map((village) => `${village}小学操场`),
    stations: townships.slice(0, 2).map((township) => `${township.slice(0, -1)}站`),
  };
}

function rows(list: readonly string[]): string {
  return `${list.join('\n')}\n`;
}

const given = [...'明远清和文山立学思安景行伯言'];

/** A made name. */
function person(number: number): string {
  const surname = [...'晏江关陆祁温苗舒'][number % 8] ?? '晏';
  return surname + (given[number % given.length] ?? '') + (given[(number * 5 + 3) % given.length] ?? '');
}

const city =
  '- {id: city/emergency, name: 造数市应急管理局, short_names: [市应急局], jurisdiction: city, duty_phone: "0799-5550-012"}';

/** Registers of all counties of the workspace. Numbers are of the reserved form. */
export function registersOf(counties: readonly County[], random: Random): MadeFile[] {
  const phone = (): string => `0799-5550-${String(random.between(100, 999))}`;
  const jurisdictions = counties.flatMap(({ id, name, townships, villages }) => [
    `- {id: ${id}, name: ${name}, level: county, parent: city, population: ${random.between(100_000, 900_000)}}`,
    ...townships.map((each, at) => `- {id: ${id}/t${at}, name: ${each}, level: township, parent: ${id}}`),
    ...villages.map((each, at) => `- {id: ${id}/v${at}, name: ${each}, level: village, parent: ${id}/t${at % 5}}`),
  ]);
  const units = counties.flatMap(({ id, name, townships }) => [
    ...bureaus.map(
      (unit, at) =>
        `- {id: ${id}/u${at}, name: ${name}${unit}, short_names: [县${short[at]}], jurisdiction: ${id}, duty_phone: "${phone()}"}`,
    ),
    `- {id: ${id}/gov, name: ${name}人民政府, short_names: [县政府], jurisdiction: ${id}, duty_phone: "${phone()}"}`,
    ...townships.map(
      (each, at) =>
        `- {id: ${id}/tg${at}, name: ${each}人民政府, jurisdiction: ${id}/t${at}, duty_phone: "${phone()}"}`,
    ),
  ]);
  const posts = counties.flatMap(({ id, name, posts: all }) =>
    all.map(
      (post, at) =>
        `- {id: ${id}/p${at}, name: ${post}, unit: ${name}${bureaus[Math.floor(at / 2)]}, holder: ${person(at + name.charCodeAt(0))}, since: 2024-05-01, phone: "${phone()}"}`,
    ),
  );
  const teams = counties.flatMap(({ id, name, teams: all }) =>
    all.map(
      (team, at) =>
        `- {id: ${id}/team${at}, name: ${team}, host: ${name}${bureaus[at]}, size: ${random.between(20, 80)}, phone: "${phone()}"}`,
    ),
  );
  const depots = counties.flatMap(({ id, name, depots: all }) =>
    all.map(
      (depot, at) =>
        `- {id: ${id}/d${at}, name: ${depot}, jurisdiction: ${id}, managed_by: ${name}水利局, keeper: ${person(at + 3)}, address: ${name}城关, phone: "${phone()}"}`,
    ),
  );
  const supplies = counties.flatMap(({ id, depots: all }) =>
    all.map((depot, at) => `${id}/s${at},编织袋,${random.between(20_000, 90_000)},条,${depot}`),
  );
  const shelters = counties.flatMap(({ id, shelters: all, villages }) =>
    all.map((shelter, at) => `${id}/sh${at},${shelter},${villages[at]},${random.between(100, 900)}`),
  );
  return [
    { file: 'beiyu.yaml', text: 'name: made\nlocale: zh-CN\njurisdiction: city\nprofiles: [cn]\n' },
    { file: 'registers/jurisdictions.yaml', text: rows(['- {id: city, name: 造数市, level: city}', ...jurisdictions]) },
    { file: 'registers/units.yaml', text: rows([city, ...units]) },
    { file: 'registers/posts.yaml', text: rows(posts) },
    { file: 'registers/teams.yaml', text: rows(teams) },
    { file: 'registers/depots.yaml', text: rows(depots) },
    { file: 'registers/supplies.csv', text: rows(['id,name,quantity,unit,depot', ...supplies]) },
    { file: 'registers/shelters.csv', text: rows(['id,name,jurisdiction,capacity', ...shelters]) },
    {
      file: 'registers/laws.yaml',
      text: '- {id: erl, name: 中华人民共和国突发事件应对法, short_names: [突发事件应对法], level: law, effective: 2024-11-01}\n',
    },
  ];
}
