import { type Card, type CardKind, cardsOf } from '#cards';
import { type Corpus, entryAt, phonesOf, restsOn, rowsBehind, samePhone, type Use, usesIn } from '#corpus';
import type { Plan, Step } from '#model';
import type { Named } from '#registers';

/** What of one plan leans on a thing. */
export interface PlanUse {
  readonly plan: Plan;
  /** Places in the order of the text; `via` is the post, team or depot through which it leans on the thing. */
  readonly places: readonly (Use & { readonly via: Named | null })[];
  readonly steps: readonly Step[];
  /** Cards that name it, call it, or are for a role that it fills. */
  readonly cards: readonly Card[];
}

/** Every plan that leans on a thing of the registers, or on a plan: what a change of it touches. */
export function whoUses(corpus: Corpus, named: Named): PlanUse[] {
  return corpus.plans.flatMap((plan): PlanUse[] => {
    if (plan.document === named.document) return [];
    const places = usesIn(corpus, plan).flatMap((use) => placesOf(corpus, use, named));
    if (places.length === 0) return [];
    const distinct = new Map(places.map((place) => [place.span.start, place]));
    const ordered = [...distinct.values()].toSorted((a, b) => a.span.start - b.span.start);
    const steps = [...new Set(ordered.flatMap(({ step }) => step ?? []))];
    return [{ plan, places: ordered, steps, cards: cardsFor(corpus, plan, named, ordered) }];
  });
}

function placesOf(corpus: Corpus, use: Use, named: Named): (Use & { via: Named | null })[] {
  if (isSame(use.target, named)) return [{ ...use, via: null }];
  const rests = restsOn(corpus, use.target).some((other) => isSame(other, named));
  return rests ? [{ ...use, via: use.target }] : [];
}

function isSame(a: Named, b: Named): boolean {
  return a.document === b.document && a.pointer === b.pointer;
}

const kinds: readonly CardKind[] = ['role', 'plan', 'public', 'calls', 'chart'];

function cardsFor(corpus: Corpus, plan: Plan, named: Named, places: readonly Use[]): Card[] {
  const selection = { kinds, roles: [], levels: [], place: null, audience: 'internal' } as const;
  const written = new Set([named.name, ...places.map((place) => place.written)]);
  const numbers = new Set(numbersOf(corpus, named));
  const roles = plan.roles.flatMap(({ pointer }, index) =>
    places.some((place) => place.pointer.startsWith(`${pointer}/`)) ? [index] : [],
  );
  for (const index of roles) written.add(plan.roles[index]?.name ?? '');
  const addresses = new Set(places.flatMap(({ step }) => step?.address ?? []));
  return cardsOf(corpus, plan, selection).filter(
    (card) => roles.includes(card.role) || card.blocks.some((block) => touches(block, { written, numbers, addresses })),
  );
}

function numbersOf(corpus: Corpus, named: Named): string[] {
  const entry = entryAt(corpus.registers, named);
  return entry === null
    ? []
    : rowsBehind(corpus, named).flatMap((row) => phonesOf(row).map(({ number }) => samePhone(number)));
}

interface Marks {
  readonly written: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

function touches(block: Card['blocks'][number], { written, numbers, addresses }: Marks): boolean {
  switch (block.kind) {
    case 'calls':
      return block.calls.some(
        ({ name, phone }) => written.has(name) || (phone !== null && numbers.has(samePhone(phone))),
      );
    case 'rows':
      return block.rows.some(({ address }) => addresses.has(address));
    case 'chart':
      return block.chart.boxes.some(({ address }) => addresses.has(address));
    default:
      return false;
  }
}
