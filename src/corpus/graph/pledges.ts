import { type Plan, pointer } from '#model';
import type { Entry, Named } from '#registers';
import type { Corpus } from '../corpus.ts';
import { entryIndex } from './entries.ts';
import { remember } from './remember.ts';

/** A supply that a plan promises to use. */
export interface SupplyPledge {
  readonly plan: Plan;
  readonly written: string;
  readonly quantity: number;
  readonly unit: string | null;
  readonly stock: Stock;
  /** JSON pointer of the resource in the front matter. */
  readonly pointer: string;
}

/** What the registers hold of one item, in one depot or, where a plan names none, in all. */
export interface Stock {
  readonly name: string;
  /** Null where the plan names no depot. */
  readonly depot: Named | null;
  /** Every batch, in date or not; without what is only a capacity to produce. */
  readonly batches: readonly Entry<'supplies'>[];
}

/** A team that a plan counts on. */
export interface TeamPledge {
  readonly plan: Plan;
  readonly written: string;
  readonly team: Named;
  readonly pointer: string;
}

export interface Pledges {
  readonly supplies: readonly SupplyPledge[];
  readonly teams: readonly TeamPledge[];
}

/** What the `resources` of a plan promise, matched with the registers; what is not registered is left out. */
export const pledgesOf = remember<Corpus, (plan: Plan) => Pledges>((corpus) => {
  const stockOf = stocks(corpus);
  return remember((plan: Plan) => {
    const written = (plan.front.resources ?? []).map((resource, index) => ({
      resource,
      at: pointer('resources', index),
    }));
    return {
      supplies: written.flatMap(({ resource: { supply, quantity, unit = null, from }, at }) => {
        if (supply === undefined || quantity === undefined) return [];
        const stock = stockOf(plan, supply, from);
        return stock === null ? [] : [{ plan, written: supply, quantity, unit, stock, pointer: at }];
      }),
      teams: written.flatMap(({ resource: { team }, at }) => {
        if (team === undefined) return [];
        const meaning = corpus.names.resolve(team, ['team'], corpus.around(plan).jurisdiction);
        return meaning.kind === 'found' ? [{ plan, written: team, team: meaning.target, pointer: at }] : [];
      }),
    };
  });
});

type StockReader = (plan: Plan, supply: string, depot: string | undefined) => Stock | null;

/** One stock is one object, so that pledges against it meet. Null where the item or the depot is not registered. */
function stocks(corpus: Corpus): StockReader {
  const { registers, names } = corpus;
  const held = registers.supplies.filter(({ data }) => data.reserve_kind !== 'capacity');
  const byName = Map.groupBy(held, ({ data }) => data.name);
  const known = new Map<string, Stock>();
  const depotOf = ({ data }: Entry<'supplies'>): string | null => {
    const meaning = names.resolve(data.depot ?? '', ['depot'], corpus.tree.idOf(data.jurisdiction ?? ''));
    return meaning.kind === 'found' ? meaning.target.id : null;
  };
  return (plan, supply, depot) => {
    const { jurisdiction } = corpus.around(plan);
    const name = supplyNamed(corpus, supply, jurisdiction);
    const place = depot === undefined ? null : names.resolve(depot, ['depot'], jurisdiction);
    if (name === null || (place !== null && place.kind !== 'found')) return null;
    const key = `${name}\n${place === null ? '' : place.target.id}`;
    const found = known.get(key) ?? {
      name,
      depot: place === null ? null : place.target,
      batches: (byName.get(name) ?? []).filter((entry) => place === null || depotOf(entry) === place.target.id),
    };
    known.set(key, found);
    return found;
  };
}

/** The official name of an item, which many depots may hold under it. */
function supplyNamed({ names, registers }: Corpus, written: string, from: string | null): string | null {
  const meaning = names.resolve(written, ['supply'], from);
  const target =
    meaning.kind === 'ambiguous' ? meaning.targets[0] : meaning.kind === 'found' ? meaning.target : undefined;
  return target === undefined ? null : (entryIndex(registers).supply(target)?.data.name ?? null);
}
