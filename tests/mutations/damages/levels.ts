import type { Choose, Damage } from '../damage.ts';
import { addParagraph, inBlock, inBody, inPart, parts, replaceOne, withoutPart } from '../edit.ts';

/** `{指标: …, 站点: …, 不低于: A, 低于: B`: what is measured, and its bounds. */
const measure =
  /(\{指标: [^,}]+(?:, (?:站点|时段): [^,}]+)*), (不低于: (-?[\d.]+))?(?:, )?(低于: (-?[\d.]+))?(?=[,}])/g;

interface Bounds {
  readonly what: string;
  readonly bounds: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly index: number;
  readonly whole: string;
}

function boundsIn(part: string): Bounds[] {
  return [...part.matchAll(measure)].map((match) => ({
    what: match[1] ?? '',
    bounds: match[0].slice((match[1] ?? '').length + 2),
    min: match[3] === undefined ? null : Number(match[3]),
    max: match[5] === undefined ? null : Number(match[5]),
    index: match.index,
    whole: match[0],
  }));
}

/** One measure of the levels (or warnings) is written anew. */
function remeasure(
  key: string,
  fits: (one: Bounds, all: readonly Bounds[]) => boolean,
  write: (one: Bounds) => string,
): Damage['make'] {
  return (text, choose) =>
    inBlock(text, key, (part) => {
      const all = boundsIn(part);
      const fitting = all.filter((one) => fits(one, all));
      const one = fitting[choose(fitting.length)];
      if (one === undefined) return null;
      return `${part.slice(0, one.index)}${one.what}, ${write(one)}${part.slice(one.index + one.whole.length)}`;
    });
}

/** The number at which this measure ends and another level of the same metric begins. */
function meetsAbove({ what, min, max }: Bounds, all: readonly Bounds[]): boolean {
  return min !== null && max !== null && all.some((other) => other.what === what && other.min === max);
}

/** Four digits are finer than any gauge. */
function between(one: Bounds, share: number): number {
  return Number(((one.min ?? 0) + ((one.max ?? 0) - (one.min ?? 0)) * share).toFixed(4));
}

function swapBounds(text: string, choose: Choose): string | null {
  return inBlock(text, '响应级别', (part) => {
    const all = boundsIn(part);
    const pairs = all.flatMap((one, index) => {
      const other = all.slice(index + 1).find(({ what }) => what === one.what);
      return other === undefined ? [] : [[one, other] as const];
    });
    const pair = pairs[choose(pairs.length)];
    if (pair === undefined) return null;
    const [first, second] = pair;
    const before = part.slice(0, first.index);
    const middle = part.slice(first.index + first.whole.length, second.index);
    const after = part.slice(second.index + second.whole.length);
    return `${before}${first.what}, ${second.bounds}${middle}${second.what}, ${first.bounds}${after}`;
  });
}

const levelEntry = /^ {2}[ⅠⅡⅢⅣ]级:(?: \{.*\n|\n(?: {4,}.*\n)+)/gm;

/** One level of the front matter is changed. */
function inLevel(change: (entry: string) => string | null): Damage['make'] {
  return (text, choose) =>
    inBlock(text, '响应级别', (part) => replaceOne(part, levelEntry, choose, ([entry]) => change(entry)));
}

/** Takes out what first fits; null where nothing does. */
function without(entry: string, pattern: RegExp, instead = ''): string | null {
  return pattern.test(entry) ? entry.replace(pattern, instead) : null;
}

const lasting = /^\d+\. \*\*[^*]+\*\*（[^）]*）：.*(?:巡查|巡堤|封闭|管制|续报|报告|发布|值守|警戒|撤离|疏散)/m;
const starting = /^\d+\. .*(?:启动|宣布|决定).*$/gm;
const keepsLower = /[^。\n]*(?:低一级|各项继续|基础上|下列步骤)[^。\n]*。/g;

/** The next higher level forgets what the lower one does: nothing is left of it but its start. */
function forget(text: string, choose: Choose): string | null {
  return inBody(text.replaceAll(keepsLower, ''), (body) => {
    const levels = parts(body).filter(({ title }) => /[ⅠⅡⅢⅣ]级响应/.test(title));
    const low = levels
      .slice(0, -1)
      .filter((part) => lasting.test(body.slice(part.inner, part.end).replaceAll(starting, '')));
    const chosen = low[choose(low.length)];
    const high = chosen === undefined ? undefined : levels[levels.indexOf(chosen) + 1];
    const actor = /\*\*([^*]+)\*\*/.exec(high === undefined ? '' : body.slice(high.inner, high.end))?.[1];
    if (high === undefined || actor === undefined) return null;
    const step = `\n1. **${actor}**（30分钟内）：启动本级响应。\n\n`;
    return body.slice(0, high.inner) + step + body.slice(high.end);
  });
}

/** Damage to response levels: their ladders, their parts, their actions. */
export const levelDamages: readonly Damage[] = [
  {
    name: 'a hole between two levels',
    rules: ['level/gap'],
    make: remeasure('响应级别', meetsAbove, (one) => `不低于: ${one.min}, 低于: ${between(one, 0.5)}`),
  },
  {
    name: 'a hole between two warnings',
    rules: ['level/gap'],
    make: remeasure('预警', meetsAbove, (one) => `不低于: ${one.min}, 低于: ${between(one, 0.5)}`),
  },
  {
    name: 'two levels overlap',
    rules: ['level/overlap'],
    make: remeasure('响应级别', meetsAbove, (one) => `不低于: ${one.min}, 低于: ${between(one, 1.2)}`),
  },
  {
    name: 'a number in two levels',
    rules: ['level/boundary'],
    make: remeasure('响应级别', meetsAbove, (one) => `不低于: ${one.min}, 不高于: ${one.max}`),
  },
  {
    name: 'a number in no level',
    rules: ['level/boundary'],
    make: remeasure(
      '响应级别',
      ({ what, min }, all) => min !== null && all.some((other) => other.what === what && other.max === min),
      (one) => `高于: ${one.min}${one.max === null ? '' : `, 低于: ${one.max}`}`,
    ),
  },
  {
    name: 'the highest level is closed',
    rules: ['level/gap'],
    make: remeasure(
      '响应级别',
      (one, all) => one.max === null && all.some((other) => other.what === one.what && other.max === one.min),
      (one) => `不低于: ${one.min}, 低于: ${(one.min ?? 0) * 2 + 1}`,
    ),
  },
  { name: 'two thresholds swapped', rules: ['level/order', 'level/gap'], make: swapBounds },
  {
    name: 'a level without a number',
    rules: ['level/no-trigger'],
    make: inLevel((entry) => without(entry, /, (?:不低于|低于|高于): [\d.]+(?:, 低于: [\d.]+)?(?=[,}])/)),
  },
  {
    name: 'a level without a trigger',
    rules: ['level/no-trigger'],
    make: inLevel((entry) => without(entry, /^ {4}条件:.*\n(?: {5,}.*\n)*/m)),
  },
  {
    name: 'a trigger that says nothing',
    rules: ['level/no-trigger'],
    make: inLevel((entry) => without(entry, /^ {4}条件:.*\n(?: {5,}.*\n)*/m, '    条件: 视情启动\n')),
  },
  {
    name: 'a level without a decider',
    rules: ['level/no-decider'],
    make: inLevel((entry) => without(entry, /^ {4}决定: .*\n/m)),
  },
  {
    name: 'a level without a stand-down',
    rules: ['level/no-stand-down'],
    make: inLevel((entry) => without(entry, /^ {4}终止: .*\n/m)),
  },
  {
    name: 'nobody ends the level',
    rules: ['level/no-stand-down'],
    make: inLevel((entry) => without(entry, /(?<=终止: \{)决定: [^,}]+, /)),
  },
  {
    name: 'no condition for the end',
    rules: ['level/no-stand-down'],
    make: inLevel((entry) => without(entry, /(?<=终止: \{决定: [^,}]+), 条件: [^}]+/)),
  },
  {
    name: 'a level not declared',
    rules: ['level/missing'],
    make: (text, choose) =>
      inBlock(text, '响应级别', (part) =>
        [...part.matchAll(levelEntry)].length < 2 ? null : replaceOne(part, levelEntry, choose, () => ''),
      ),
  },
  {
    name: 'a level without actions',
    rules: ['level/no-actions'],
    make: (text, choose) => withoutPart(text, /^[\d.]*\s*[ⅠⅡⅢⅣ]级(?:应急)?响应$/, choose),
  },
  {
    name: 'a level with an empty section',
    rules: ['level/no-actions', 'outline/empty-section'],
    make: (text, choose) => inPart(text, /^[\d.]*\s*[ⅠⅡⅢⅣ]级(?:应急)?响应$/, choose, () => '\n'),
  },
  { name: 'a higher level forgets', rules: ['level/action-dropped'], make: forget },
  {
    name: 'a grade contradicts the decree',
    rules: ['level/contradicts-standard'],
    make: (text) => addParagraph(text, '- 特别重大生产安全事故：造成30人以上死亡，或者1000万元以上直接经济损失。'),
  },
  {
    name: 'a colour for a response level',
    rules: ['level/scale-mixed'],
    make: (text, choose) =>
      inBody(text, (body) => replaceOne(body, /(?<!^#.*)[ⅠⅡⅢⅣ]级响应/gm, choose, () => '橙色响应')),
  },
  {
    name: 'above and below the wrong way round',
    rules: ['level/boundary'],
    make: (text) => addParagraph(text, '本预案所称“以上”不含本数，“以下”含本数。'),
  },
];
