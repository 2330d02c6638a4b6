import type { Text } from '#model';

/** Days from which and to which something is counted, both included; ISO dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A table of counts: what the rows are, what is counted, and the sums at the foot where they mean something. */
export interface StatTable {
  readonly id: string;
  readonly title: Text;
  /** Heading of the first column, then of each count. */
  readonly head: readonly Text[];
  readonly rows: readonly StatRow[];
  /** Whether the counts add up: a person who was trained twice does, a share does not. */
  readonly hasTotal: boolean;
}

export interface StatRow {
  readonly label: Text;
  readonly values: readonly number[];
}

/** One thing that is counted of each item. */
export interface Measure<Item> {
  readonly title: Text;
  readonly of: (item: Item) => number;
}

/** How items are grouped: one item may stand in several groups. */
export interface Grouping<Item> {
  readonly title: Text;
  readonly keys: (item: Item) => readonly string[];
  readonly label?: (key: string) => Text;
  readonly order?: (a: string, b: string) => number;
}

/** Counts items by group; without an order of their own the largest groups come first. */
export function tally<Item>(
  id: string,
  title: Text,
  items: readonly Item[],
  grouping: Grouping<Item>,
  measures: readonly Measure<Item>[],
): StatTable {
  const groups = new Map<string, Item[]>();
  let isDoubled = false;
  for (const item of items) {
    const keys = grouping.keys(item);
    if (keys.length > 1) isDoubled = true;
    for (const key of keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  const sizes = (key: string): number => groups.get(key)?.length ?? 0;
  const byText = (a: string, b: string): number => (a < b ? -1 : 1);
  const order = grouping.order ?? ((a: string, b: string) => sizes(b) - sizes(a) || byText(a, b));
  const keys = [...groups.keys()].toSorted(order);
  const label = grouping.label ?? ((key: string) => ({ zh: key, en: key }));
  return {
    id,
    title,
    head: [grouping.title, ...measures.map((measure) => measure.title)],
    rows: keys.map((key) => ({
      label: label(key),
      values: measures.map(({ of }) => sum((groups.get(key) ?? []).map(of))),
    })),
    hasTotal: !isDoubled,
  };
}

function sum(numbers: readonly number[]): number {
  const total = numbers.reduce((so, number) => so + number, 0);
  return Math.round(total * 100) / 100;
}

export const counted: Text = { zh: '次数', en: 'count' };
/** By the year of a date, the earliest first. */
export function byYear<Item>(dateOf: (item: Item) => string): Grouping<Item> {
  return {
    title: { zh: '年份', en: 'year' },
    keys: (item) => [dateOf(item).slice(0, 4)],
    order: (a, b) => Number(a) - Number(b),
  };
}
