import type { Interval, Span } from '#model';
import { chineseNumerals, readChineseNumber } from './chinese-number.ts';
import { baseUnit } from './quantity-unit.ts';

/** A threshold in prose, in its base unit: 30人以上, 5000万元以上1亿元以下, 3—9人, 不足10人. */
export interface Threshold {
  readonly interval: Interval;
  readonly unit: string;
  /** Place in the text that was read. */
  readonly span: Span;
}

const units = '亿元|百万元|万元|元|万人|人|名|公顷|平方公里|亩|万户|户|万间|间|例';
const number = `\\d[\\d,]*(?:\\.\\d+)?|[${chineseNumerals}]+`;
const bound = new RegExp(
  `(不足|不满|少于|低于|小于|超过|大于|达到|[≥>≤<])?\\s*(${number})\\s*(?:([-–—~～至到])\\s*(${number})\\s*)?(${units})(?:\\s*[（(][不]?[含包][^）)]{0,6}[）)])?\\s*((?:[（(]含[^）)]*[）)])?\\s*及?以上|及?以下|以内)?`,
  'g',
);

/** Every threshold in a text, left to right; a number without 以上, 以下 or a sign is none, unless it is a range. */
export function findThresholds(text: string): readonly Threshold[] {
  const found: Threshold[] = [];
  for (const match of text.matchAll(bound)) {
    const [whole, before = '', first = '', dash, second = '', unit = '', after = ''] = match;
    const low = readNumber(first);
    const high = dash === undefined ? null : readNumber(second);
    if (low === null || (dash !== undefined && high === null)) continue;
    const { unit: base, factor } = baseUnit(unit);
    const interval = high === null ? boundOf(before, after, low * factor) : closed(low * factor, high * factor);
    if (interval === null) continue;
    found.push({ interval, unit: base, span: { start: match.index, end: match.index + whole.length } });
  }
  return found;
}

function closed(min: number, max: number): Interval {
  return { min, max, minInclusive: true, maxInclusive: true };
}

function boundOf(before: string, after: string, value: number): Interval | null {
  if (after.includes('以上')) return { min: value, minInclusive: true, maxInclusive: false };
  if (after !== '') return { max: value, minInclusive: false, maxInclusive: false };
  if (/[不少低小<≤]/.test(before)) return { max: value, minInclusive: false, maxInclusive: before === '≤' };
  if (before === '') return null;
  return { min: value, minInclusive: /[达≥]/.test(before), maxInclusive: false };
}

function readNumber(written: string): number | null {
  const digits = written.replaceAll(',', '');
  const value = /^\d/.test(digits) ? Number(digits) : readChineseNumber(digits);
  return value !== null && Number.isFinite(value) ? value : null;
}
