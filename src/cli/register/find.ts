import {
  type Corpus,
  entryAt,
  type Findable,
  type FindQuery,
  type Found,
  findable,
  findResources,
  placeOf,
} from '#corpus';
import { titleOf } from '#exchange';
import { Fault, type Language } from '#model';
import { readDuration } from '#parse';
import { readCoordinates } from '#schemas';
import { exitCode, type Run } from '../command.ts';
import { open } from '../open.ts';
import { entryNamed, registerNamed } from './names.ts';
import { say, writeTable } from './output.ts';

/** `register find [register]`: who or what can do it, is enough, and is there in time; and whom to call. */
export async function findInRegister(run: Run, [word]: readonly string[]): Promise<number> {
  const { corpus, language, today } = await open(run);
  const query = queryOf(run, corpus, word);
  const { found, unplaced } = findResources(corpus, query, today);
  const isNear = query.near !== undefined;
  writeTable(run, tableOf([...found, ...unplaced], query.register, language, isNear));
  if (run.given.text('format') !== 'json') {
    say(run, summary(found, unplaced, query)[language]);
    const soonest = found.length === 0 ? soonestOf(corpus, query, today) : null;
    if (soonest !== null) say(run, tooLate(soonest)[language]);
  }
  return exitCode.clean;
}

/** Where nothing is there in time, the one that is there first. */
function soonestOf(corpus: Corpus, { within: _within, ...query }: FindQuery, today: string): Found | null {
  return query.near === undefined ? null : (findResources(corpus, query, today).found[0] ?? null);
}

function tooLate({ name, minutes, phones: [phone = ''] }: Found): Readonly<Record<Language, string>> {
  const least = Math.ceil(minutes ?? 0);
  return {
    zh: `最快的是“${name}”，${least} 分钟能到，电话 ${phone}。`,
    en: `The soonest is ${name}: ${least} minutes, phone ${phone}.`,
  };
}

function queryOf({ given }: Run, corpus: Corpus, word: string | undefined): FindQuery {
  const register = word === undefined ? 'teams' : findableNamed(word);
  const near = given.text('near');
  const within = given.text('within');
  if (within !== undefined && near === undefined)
    throw new Fault({
      zh: '写了 --within 还要写 --near：到哪里的时间。',
      en: '--within needs --near: within that time of where?',
    });
  const text = (name: string): object => {
    const value = given.text(name);
    return value === undefined ? {} : { [name === 'can' ? 'capability' : name === 'name' ? 'text' : name]: value };
  };
  return {
    register,
    all: given.flag('all'),
    ...text('can'),
    ...text('hazard'),
    ...text('name'),
    ...(near === undefined ? {} : { near: placeNamed(corpus, near) }),
    ...(within === undefined ? {} : { within: secondsIn(within) }),
    ...(given.text('atLeast') === undefined ? {} : { atLeast: numberIn(given.text('atLeast') ?? '') }),
  };
}

function findableNamed(word: string): Findable {
  const register = registerNamed(word);
  const found = findable.find((one) => one === register);
  if (found !== undefined) return found;
  throw new Fault({
    zh: `find 只在这些库里找：${findable.join('、')}。看别的库用 beiyu register list ${register}`,
    en: `find looks in ${findable.join(', ')}; for others run beiyu register list ${register}`,
  });
}

/** Where a place, unit, shelter, depot … is; or the coordinates themselves. */
function placeNamed(corpus: Corpus, word: string): string {
  if (readCoordinates(word) !== null) return word;
  const named = entryNamed(corpus, word);
  const place = entryAt(corpus.registers, named) === null ? undefined : placeOf(corpus, named);
  if (place !== undefined) return place;
  throw new Fault({
    zh: `“${named.name}”没有登记坐标，算不出远近。补登坐标，或直接写 --near 纬度,经度`,
    en: `${named.name} has no coordinates, so distances cannot be reckoned. Register them, or write --near latitude,longitude`,
  });
}

function secondsIn(written: string): number {
  const seconds = (readDuration(written) ?? readDuration(`${written}分钟`))?.seconds;
  if (seconds !== undefined) return seconds;
  throw new Fault({
    zh: `“${written}”不是时间，请写 40分钟、1小时`,
    en: `${written} is no length of time; write 40min or 1h`,
  });
}

function numberIn(written: string): number {
  const number = Number(written);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new Fault({ zh: `“${written}”不是数字`, en: `${written} is no number` });
}

function tableOf(found: readonly Found[], register: Findable, language: Language, isNear: boolean) {
  const words = heads[language];
  const quantity = register === 'teams' || register === 'supplies' || register === 'shelters';
  const head = [
    words.name,
    ...(quantity ? [words.quantity] : []),
    ...(isNear ? [words.minutes, words.km] : []),
    words.where,
    words.person,
    words.phone,
    words.about,
  ];
  const rows = found.map((one) => [
    one.name,
    ...(quantity ? [one.quantity === null ? '' : `${one.quantity} ${unitWord(one.unit, language)}`] : []),
    ...(isNear ? [minutesText(one, language), one.km === null ? '' : one.km.toFixed(1)] : []),
    one.where,
    one.person,
    one.phones.join(' '),
    one.about,
  ]);
  return { head, rows, data: found.map(dataOf) };
}

const heads = {
  zh: {
    name: '名称',
    quantity: '数量',
    minutes: '多久能到',
    km: '公里',
    where: '在哪里',
    person: '找谁',
    phone: '电话',
    about: '说明',
  },
  en: {
    name: 'name',
    quantity: 'quantity',
    minutes: 'there in',
    km: 'km',
    where: 'where',
    person: 'whom',
    phone: 'phone',
    about: 'about',
  },
} as const;

function unitWord(unit: string, language: Language): string {
  return unit === '人' && language === 'en' ? 'people' : unit;
}

function minutesText({ minutes }: Found, language: Language): string {
  if (minutes === null) return { zh: '算不出', en: 'not known' }[language];
  return `${Math.ceil(minutes)} ${{ zh: '分钟', en: 'min' }[language]}`;
}

function dataOf({ entry, ...rest }: Found): object {
  return { ...rest, file: entry.document.file };
}

function summary(
  found: readonly Found[],
  unplaced: readonly Found[],
  { register, within }: FindQuery,
): Readonly<Record<Language, string>> {
  const people = register === 'teams' ? found.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0) : 0;
  const zh = [
    `${titleOf(register, 'zh')}：找到 ${found.length} 个${within === undefined ? '' : '，都能按时到'}`,
    ...(people === 0 ? [] : [`共 ${people} 人`]),
    ...(unplaced.length === 0 ? [] : [`另有 ${unplaced.length} 个没有坐标，算不出多久能到（列在最后）`]),
  ];
  const en = [
    `${found.length} found${within === undefined ? '' : ' that are there in time'}`,
    ...(people === 0 ? [] : [`${people} people in all`]),
    ...(unplaced.length === 0 ? [] : [`${unplaced.length} more have no coordinates (at the end)`]),
  ];
  return { zh: `${zh.join('，')}。`, en: `${en.join('; ')}.` };
}
