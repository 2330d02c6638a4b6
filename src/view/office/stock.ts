import type { Lookups } from '../lookups.ts';
import type { StockView } from '../types/office.ts';
import { compoundsOf } from './load.ts';

interface Pledge {
  readonly plan: Lookups['plans'][number];
  readonly quantity: number;
}

/** What plans that start together promise out of one stock, beside what there is. */
export function stockViews(lookups: Lookups): StockView[] {
  const stock = stocksOf(lookups);
  const compounds = compoundsOf(lookups);
  return [...pledgesOf(lookups)]
    .flatMap(([key, pledges]) => {
      const held = stock.get(key);
      if (held === undefined) return [];
      const by = pledges.map(({ plan, quantity }) => ({ plan: lookups.linkTo(plan), quantity }));
      return [{ ...held, promised: mostTogether(pledges, compounds), by }];
    })
    .toSorted((a, b) => b.promised / b.stock - a.promised / a.stock || (a.name < b.name ? -1 : 1));
}

/** One supply in one depot, by whatever name the depot is called. */
function keyOf({ corpus }: Lookups, name: string, depot: string): string {
  const found = corpus.names.resolve(depot, ['depot'], null);
  return `${name}@${found.kind === 'found' ? found.target.id : depot}`;
}

type Held = Pick<StockView, 'name' | 'depot' | 'unit' | 'stock'>;

function stocksOf(lookups: Lookups): Map<string, Held> {
  const stock = new Map<string, Held>();
  for (const { data } of lookups.corpus.registers.supplies) {
    const depot = data.depot ?? '';
    const key = keyOf(lookups, data.name, depot);
    const before = stock.get(key)?.stock ?? 0;
    stock.set(key, { name: data.name, depot, unit: data.unit, stock: before + data.quantity });
  }
  return stock;
}

function pledgesOf(lookups: Lookups): Map<string, Pledge[]> {
  const promised = new Map<string, Pledge[]>();
  for (const plan of lookups.plans) {
    for (const { supply, quantity, from } of plan.front.resources ?? []) {
      if (supply === undefined || quantity === undefined || from === undefined) continue;
      const key = keyOf(lookups, supply, from);
      promised.set(key, [...(promised.get(key) ?? []), { plan, quantity }]);
    }
  }
  return promised;
}

/** The largest sum that one compound event asks for, or the largest single promise. */
function mostTogether(promises: readonly Pledge[], compounds: readonly ReadonlySet<Pledge['plan']>[]): number {
  const sums = compounds.map((plans) => sum(promises.filter(({ plan }) => plans.has(plan))));
  return Math.max(0, ...promises.map(({ quantity }) => quantity), ...sums);
}

function sum(promises: readonly Pledge[]): number {
  return promises.reduce((total, { quantity }) => total + quantity, 0);
}
