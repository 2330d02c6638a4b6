import type { EventGrade, ResponseLevel, Section, WarningLevel } from '#model';

/** How a response level is written. */
export type LevelNotation = NonNullable<Section['levelNotation']>;

/** A level as one word says it. */
export interface LevelWord {
  readonly level: ResponseLevel;
  readonly notation: LevelNotation;
}

// N, NV, lV and 1V are what scanning and typing make of Ⅳ; doubled Ⅰ stand for Ⅱ and Ⅲ.
const spellings: readonly (readonly [LevelNotation, readonly string[]])[] = [
  ['roman', ['Ⅰ ⅰ', 'Ⅱ ⅱ ⅠⅠ', 'Ⅲ ⅲ ⅠⅠⅠ ⅠⅡ ⅡⅠ', 'Ⅳ ⅳ ⅠⅤ ⅠV IⅤ']],
  ['latin', ['I i l', 'II ii ll Il lI', 'III iii lll', 'IV iv NV lV 1V N']],
  ['chinese', ['一 壹', '二 贰', '三 叁', '四 肆']],
  ['arabic', ['1 １', '2 ２', '3 ３', '4 ４']],
];

const words = new Map<string, LevelWord>();
for (const [notation, levels] of spellings) {
  const [one = '', two = '', three = '', four = ''] = levels;
  for (const word of one.split(' ')) words.set(word, { level: 1, notation });
  for (const word of two.split(' ')) words.set(word, { level: 2, notation });
  for (const word of three.split(' ')) words.set(word, { level: 3, notation });
  for (const word of four.split(' ')) words.set(word, { level: 4, notation });
}
const english: Readonly<Record<string, ResponseLevel>> = { one: 1, two: 2, three: 3, four: 4 };

/** A pattern (without groups) of one level word, the longest first. */
export const levelWordPattern = [...words.keys()].sort((a, b) => b.length - a.length).join('|');

/** What one word of `levelWordPattern` says; null when it is none. */
export function readLevelWord(word: string): LevelWord | null {
  return words.get(word) ?? null;
}

const levelName = new RegExp(
  `^(?:level\\s*)?(${levelWordPattern}|one|two|three|four)\\s*级?\\s*(?:应急)?(?:响应|response)?$`,
  'i',
);

function readLevel(text: string): LevelWord | null {
  const word = levelName.exec(text.trim())?.[1];
  if (word === undefined) return null;
  const level = english[word.toLowerCase()];
  return level === undefined
    ? (words.get(word) ?? words.get(word.toUpperCase()) ?? null)
    : { level, notation: 'latin' };
}

/** A response level by any of its names: Ⅱ级, 二级, II级, 2, Level 2, 二级响应. */
export function readLevelName(text: string): ResponseLevel | null {
  return readLevel(text)?.level ?? null;
}

/** The notation in which a response level is named: `roman` Ⅱ级, `chinese` 二级, `latin` II级, `arabic` 2级. */
export function levelNotation(text: string): LevelNotation | null {
  return readLevel(text)?.notation ?? null;
}

const colours: Readonly<Record<string, WarningLevel>> = {
  红: 'red',
  red: 'red',
  橙: 'orange',
  orange: 'orange',
  黄: 'yellow',
  yellow: 'yellow',
  蓝: 'blue',
  blue: 'blue',
};
/** Warning levels by the number that stands for them: 一级预警 is red. */
export const warningOfNumber: Readonly<Record<ResponseLevel, WarningLevel>> = {
  1: 'red',
  2: 'orange',
  3: 'yellow',
  4: 'blue',
};

/** A warning level by any of its names: 红色, 红色预警, 一级, Ⅰ级预警, red. */
export function readWarningName(text: string): WarningLevel | null {
  const name = text.trim().replace(/\s*(?:预警(?:信号)?|warning|alert)$/i, '');
  const colour = /^(红|橙|黄|蓝)色?$|^(red|orange|yellow|blue)$/i.exec(name);
  if (colour !== null) return colours[(colour[1] ?? colour[2] ?? '').toLowerCase()] ?? null;
  const level = readLevelName(name);
  return level === null || /响应|response/i.test(name) ? null : warningOfNumber[level];
}

const grades: Readonly<Record<string, EventGrade>> = {
  特别重大: 'extraordinary',
  特大: 'extraordinary',
  extraordinary: 'extraordinary',
  重大: 'major',
  major: 'major',
  较大: 'serious',
  serious: 'serious',
  一般: 'general',
  general: 'general',
};

/** An event grade by any of its names: 特别重大, 较大事故, major. */
export function readEventGrade(text: string): EventGrade | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/(?:级|等级)?(?:突发)?(?:事件|事故|灾害|灾情|险情)?$/, '');
  return Object.hasOwn(grades, name) ? (grades[name] ?? null) : null;
}
