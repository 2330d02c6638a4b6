import type { Lookups } from '../lookups.ts';
import type { StockView } from '../types/office.ts';
import { compoundsOf } from './load.ts';

interface Pledge {
  readonly plan: Lookups['plans'][number];
  readonly quantity: number;
}

/** What plans that start together promise out of one stock, beside what there is. */
export function stockViews(lookups: Lookups): StockView[] {
  const { corpus } = lookups;
  const stock = new Map<string, { name: string; depot: string; unit: string; quantity: number }>();
  const keyOf = (name: string, depot: string): string => {
    const found = corpus.names.resolve(depot, ['depot'], null);
    return `${name}@${found.kind === 'found' ? found.target.id : depot}`;
  };
  for (const { data } of corpus.registers.supplies) {
    const key = keyOf(data.name, data.depot ?? '');
    const before = stock.get(key);
    stock.set(key, {
      name: data.name,
      depot: data.depot ?? '',
      unit: data.unit,
      quantity: (before?.quantity ?? 0) + data.quantity,
    });
  }
  const promised = new Map<string, Pledge[]>();
  for (const plan of lookups.plans) {
    for (const { supply, quantity, from } of plan.front.resources ?? []) {
      if (supply === undefined || quantity === undefined || from === undefined) continue;
      const key = keyOf(supply, from);
      promised.set(key, [...(promised.get(key) ?? []), { plan, quantity }]);
    }
  }
  const compounds = compoundsOf(lookups);
  return [...promised]
    .flatMap(([key, promises]) => {
      const held = stock.get(key);
      if (held === undefined) return [];
      const most = mostTogether(promises, compounds);
      return [
        {
          name: held.name,
          depot: held.depot,
          unit: held.unit,
          stock: held.quantity,
          promised: most,
          by: promises.map(({ plan, quantity }) => ({ plan: lookups.linkTo(plan), quantity })),
        },
      ];
    })
    .toSorted((a, b) => b.promised / b.stock - a.promised / a.stock || (a.name < b.name ? -1 : 1));
}

/** The largest sum that one compound event asks for, or the largest single promise. */
function mostTogether(promises: readonly Pledge[], compounds: readonly ReadonlySet<Pledge['plan']>[]): number {
  const sums = compounds.map((plans) => sum(promises.filter(({ plan }) => plans.has(plan))));
  return Math.max(0, ...promises.map(({ quantity }) => quantity), ...sums);
}

function sum(promises: readonly Pledge[]): number {
  return promises.reduce((total, { quantity }) => total + quantity, 0);
}
