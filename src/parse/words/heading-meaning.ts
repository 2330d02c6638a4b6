import type { ResponseLevel, Section, WarningLevel } from '#model';
import { remember } from './remember.ts';
import { levelWordPattern, readLevelWord, readWarningName, warningOfNumber } from './scale-names.ts';

/** What the headings around a heading are about, so that a bare Ⅱ级 is read on the right scale. */
export type ScaleContext = 'response' | 'warning' | 'grade' | null;

/** What a heading says of levels. */
export interface HeadingMeaning {
  readonly level: ResponseLevel | null;
  readonly notation: Section['levelNotation'];
  readonly warning: WarningLevel | null;
  /** It names more than one level, so that what stands under it has none. */
  readonly severalLevels: boolean;
  readonly severalWarnings: boolean;
}

const nothing: HeadingMeaning = {
  level: null,
  notation: null,
  warning: null,
  severalLevels: false,
  severalWarnings: false,
};

const word = `(?:${levelWordPattern})`;
// 上一级, 每级 and 4.1级 are not levels; a list of words may share one 级.
const levelRun = new RegExp(
  `(?<![上下同每各逐第十百\\d.．A-Za-z])((?:${word}\\s*级?\\s*(?:[、,，/～~—-]|和|及|与|或|至|到)\\s*)*${word})\\s*(?:[（(][^）)]{1,8}[）)]\\s*)?级(?!别)(\\s*(?:[（(][^）)]*)?及?\\s*以[上下])?`,
  'g',
);
const englishLevel = new RegExp(`\\blevel\\s+(${word}|one|two|three|four)\\b`, 'gi');
const englishNumbers: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4' };
const words = new RegExp(word, 'g');
const bracket = '(?:[（(][^）)]*[）)])?';
const responseNamed = new RegExp(`级${bracket}(?!预警)[^预，。]{0,8}响应|响应${bracket}\\s*[（(]?${word}`);
const bare = /^(?:启动|启动条件|状态|标准|条件|处置|行动|措施|应急|地方|省级|市级|县级|[（(][^）)]*[）)]|\s)*$/;
const colour = /(红|橙|黄|蓝)色|(红|橙|黄|蓝)(?=\s*(?:预警|[、，,和及与/]\s*[橙黄蓝红]))/g;
const englishColour = /\b(red|orange|yellow|blue)\b/gi;

/** What the titles of headings say of the scale on which their sub-headings are. */
export function scaleContext(title: string): ScaleContext {
  if (/预警|warning|alert/i.test(title)) return /应急响应|响应分级|分级响应/.test(title) ? 'response' : 'warning';
  if (/响应|response/i.test(title)) return 'response';
  return /分级|等级|级别|分类/.test(title) ? 'grade' : null;
}

/** The response level or the warning that a heading names, on the scale that it and its surroundings tell. */
export function readHeading(title: string, around: ScaleContext): HeadingMeaning {
  return remembered[around ?? 'none'](title, (text) => readAnew(text, around));
}

const remembered = {
  response: remember<HeadingMeaning>(),
  warning: remember<HeadingMeaning>(),
  grade: remember<HeadingMeaning>(),
  none: remember<HeadingMeaning>(),
};

function readAnew(title: string, around: ScaleContext): HeadingMeaning {
  // What is this long is no heading but a paragraph that was marked as one.
  if (title.length > 200) return nothing;
  const mayName =
    /[级色预]|level|warning|alert/i.test(title) ||
    (around === 'warning' && /[红橙黄蓝]|red|orange|yellow|blue/i.test(title));
  if (!mayName) return nothing;
  const found = findLevels(title);
  const warning = findWarnings(title, around);
  const scale = scaleOf(title, around, found);
  if (scale === 'response') return { ...nothing, ...found, ...warning };
  if (scale !== 'warning' || warning.warning !== null || warning.severalWarnings) return { ...nothing, ...warning };
  const byNumber = found.level === null ? null : warningOfNumber[found.level];
  return { ...nothing, warning: byNumber, severalWarnings: found.severalLevels };
}

interface Found {
  readonly level: ResponseLevel | null;
  readonly notation: Section['levelNotation'];
  readonly severalLevels: boolean;
  /** The title without the level words. */
  readonly rest: string;
}

function findLevels(title: string): Found {
  const levels = new Set<ResponseLevel>();
  let notation: Section['levelNotation'] = null;
  let several = false;
  const note = (text: string): void => {
    for (const each of text.match(words) ?? []) {
      const read = readLevelWord(each);
      if (read === null) continue;
      levels.add(read.level);
      notation ??= read.notation;
    }
  };
  const rest = title
    .replace(levelRun, (_run, list: string, beyond: string | undefined) => {
      note(list);
      several ||= beyond !== undefined;
      return '';
    })
    .replace(englishLevel, (_run, name: string) => {
      note(englishNumbers[name.toLowerCase()] ?? name.toUpperCase());
      return '';
    });
  several ||= levels.size > 1;
  const [only = null] = several ? [] : levels;
  return { level: only, notation, severalLevels: several, rest };
}

function scaleOf(title: string, around: ScaleContext, found: Found): ScaleContext {
  if (found.level === null && !found.severalLevels) return null;
  if (responseNamed.test(title)) return 'response';
  if (/预警|warning|alert/i.test(title)) return 'warning';
  if (/响应|response/i.test(title)) return 'response';
  if (!bare.test(found.rest)) return null;
  return around ?? 'response';
}

function findWarnings(title: string, around: ScaleContext): Pick<HeadingMeaning, 'warning' | 'severalWarnings'> {
  const named = new Set<WarningLevel>();
  for (const match of title.matchAll(colour)) addWarning(named, `${match[1] ?? match[2] ?? ''}色`);
  for (const match of title.matchAll(englishColour)) addWarning(named, match[1] ?? '');
  const isWarning = /预警|信号|响应|warning|alert|response/i.test(title) || (around === 'warning' && named.size > 0);
  if (!isWarning || named.size === 0) return { warning: null, severalWarnings: false };
  const [only = null] = named.size === 1 ? named : [];
  return { warning: only, severalWarnings: named.size > 1 };
}

function addWarning(named: Set<WarningLevel>, name: string): void {
  const warning = readWarningName(name);
  if (warning !== null) named.add(warning);
}
