import type { Duration, Language } from '#model';
import { chineseNumerals, readChineseNumber } from './chinese-number.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const unitSeconds: readonly (readonly [RegExp, number])[] = [
  [/^(?:工作日|working days?|business days?)$/i, day],
  [/^(?:周|星期|礼拜|weeks?|wks?|w)$/i, 7 * day],
  [/^(?:天|日|昼夜|days?|d)$/i, day],
  [/^(?:小时|钟头|时|hours?|hrs?|h)$/i, hour],
  [/^刻钟?$/, 15 * minute],
  [/^(?:分钟|分|minutes?|mins?|m|′)$/i, minute],
  [/^(?:秒钟|秒|seconds?|secs?|s)$/i, 1],
  [/^(?:月|months?)$/i, 30 * day],
  [/^(?:年|years?|y)$/i, 365 * day],
];

const unit =
  '工作日|星期|礼拜|周|天|日|昼夜|小时|钟头|时|刻钟?|分钟|分|秒钟|秒|月|年|working days?|business days?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|months?|years?|[wdhmsy](?![a-z])';
const part = new RegExp(`\\s*(\\d+(?:\\.\\d+)?|[${chineseNumerals}]+|半|an?(?= ))\\s*个?(半)?\\s*(${unit})(半)?`, 'iy');
const iso =
  /^P(?=.)(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?=.)(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/i;
const isoSeconds = [365 * day, 30 * day, 7 * day, day, hour, minute, 1];

/** A duration as people write it: 30分钟, 半小时, 20个工作日, 1小时30分, 24h, 2 hours, PT30M. */
export function readDuration(text: string): Duration | null {
  const written = text.normalize('NFKC').trim();
  if (written === '' || written.length > 40) return null;
  return readIso(written) ?? readParts(written);
}

function readIso(written: string): Duration | null {
  const match = iso.exec(written);
  if (match === null) return null;
  let seconds = 0;
  for (const [index, each] of isoSeconds.entries()) seconds += Number(match[index + 1] ?? 0) * each;
  return Number.isFinite(seconds) ? { seconds: Math.round(seconds) } : null;
}

function readParts(written: string): Duration | null {
  let seconds = 0;
  let workingDays = 0;
  part.lastIndex = 0;
  while (part.lastIndex < written.length) {
    const match = part.exec(written);
    if (match === null) return null;
    const [, number = '', halfBefore, name = '', halfAfter] = match;
    const amount = readAmount(number);
    const size = unitSeconds.find(([pattern]) => pattern.test(name))?.[1];
    if (amount === null || size === undefined) return null;
    const count = amount + (halfBefore === undefined && halfAfter === undefined ? 0 : 0.5);
    seconds += count * size;
    if (/^(?:工作日|working|business)/i.test(name)) workingDays += count;
  }
  if (!Number.isSafeInteger(Math.round(seconds))) return null;
  return workingDays > 0 ? { seconds: Math.round(seconds), workingDays } : { seconds: Math.round(seconds) };
}

function readAmount(number: string): number | null {
  if (number === '半') return 0.5;
  if (/^an?$/i.test(number)) return 1;
  return /^\d/.test(number) ? Number(number) : readChineseNumber(number);
}

type UnitNames = readonly [zh: string, one: string, many: string];

const names: readonly (readonly [number, ...UnitNames])[] = [
  [day, '天', 'day', 'days'],
  [hour, '小时', 'h', 'h'],
  [minute, '分钟', 'min', 'min'],
  [1, '秒', 's', 's'],
];

/** The duration in the reader's language, in the largest units that say it exactly: 1小时30分钟, 24小时, 3 days. */
export function formatDuration(duration: Duration, language: Language): string {
  const { workingDays } = duration;
  if (workingDays !== undefined) return counted(workingDays, ['个工作日', 'working day', 'working days'], language);
  // One and two days are written as 24 and 48 hours in plans; from three days on, as days.
  const largest = duration.seconds % day === 0 && duration.seconds >= 3 * day ? 0 : 1;
  let rest = duration.seconds;
  const parts: string[] = [];
  for (const [size, ...unitNames] of names.slice(largest)) {
    const count = Math.floor(rest / size);
    if (count === 0) continue;
    rest -= count * size;
    parts.push(counted(count, unitNames, language));
  }
  if (parts.length === 0) return language === 'zh' ? '0分钟' : '0 min';
  return parts.join(language === 'zh' ? '' : ' ');
}

function counted(count: number, [zh, one, many]: UnitNames, language: Language): string {
  return language === 'zh' ? `${count}${zh}` : `${count} ${count === 1 ? one : many}`;
}
