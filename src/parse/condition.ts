import { type Condition, type Interval, itemPointer, keyPointer, type Measure } from '#model';
import { readDuration } from './words/duration.ts';

/**
 * A condition from data under its English names: a text, `{metric, at, window, gte, gt, lt, lte, unit}`, or
 * `{all: […]}` / `{any: […]}`. `at` is the data's JSON pointer. Null when it is none of these.
 */
export function readCondition(value: unknown, at: string): Condition | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { kind: 'text', text: value.trim(), pointer: at };
  if (!isRecord(value)) return null;
  const parts: Condition[] = [];
  for (const kind of ['all', 'any'] as const) {
    const group = readGroup(value[kind], kind, at);
    if (group !== null) parts.push(group);
  }
  const measure = readMeasure(value, at);
  if (measure !== null) parts.push(measure);
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 ? only : { kind: 'all', of: parts, pointer: at };
}

function readGroup(value: unknown, kind: 'all' | 'any', at: string): Condition | null {
  if (!Array.isArray(value)) return null;
  const of: Condition[] = [];
  const group = keyPointer(at, kind);
  for (const [index, each] of value.entries()) {
    const condition = readCondition(each, itemPointer(group, index));
    if (condition !== null) of.push(condition);
  }
  return { kind, of: of.slice(), pointer: at };
}

type Data = Readonly<Record<string, unknown>>;

function readMeasure(value: Data, at: string): Measure | null {
  const metric = readText(value.metric);
  if (metric === null) return null;
  const station = readText(value.at);
  const span = readText(value.window);
  const window = span === null ? null : readDuration(span);
  const unit = readText(value.unit);
  return {
    kind: 'measure',
    metric,
    ...(station === null ? {} : { at: station }),
    ...(window === null ? {} : { window }),
    interval: readInterval(value),
    ...(unit === null ? {} : { unit }),
    pointer: at,
  };
}

/** Of two bounds on one side the narrower counts. */
function readInterval(value: Data): Interval {
  const gte = readNumber(value.gte);
  const gt = readNumber(value.gt);
  const lte = readNumber(value.lte);
  const lt = readNumber(value.lt);
  const minInclusive = gte !== null && (gt === null || gte > gt);
  const maxInclusive = lte !== null && (lt === null || lte < lt);
  const min = minInclusive ? gte : gt;
  const max = maxInclusive ? lte : lt;
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }), minInclusive, maxInclusive };
}

function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function readText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
