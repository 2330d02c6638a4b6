import { type Corpus, canStart, entryIndex, groupsToReckon, keyOf, planGraph, remember } from '#corpus';
import type { Plan } from '#model';
import type { Named } from '#registers';
import { type Charge, chargesOf } from './charges.ts';

/** One thing, or several, that two plans of one event give to two units. */
export interface Collision {
  readonly pairs: readonly [Pair, ...Pair[]];
}

interface Pair {
  readonly charge: Charge;
  /** The other plan’s, which the reader is shown beside it: the superior’s, or the first of those that start together. */
  readonly other: Charge;
}

/**
 * What one of `plans` and another plan of the same event give to different units; each two plans and two units once,
 * with all their things.
 */
export function collisionsIn(corpus: Corpus, plans: readonly Plan[]): Collision[] {
  const found = new Map<string, [Pair, ...Pair[]]>();
  for (const pair of pairsIn(corpus, plans)) {
    if (!collides(corpus, pair)) continue;
    const { charge, other } = pair;
    const key = [charge, other].map(({ plan, leader }) => `${plan.id} ${keyOf(leader)}`).join('\n');
    const known = found.get(key);
    if (known === undefined) found.set(key, [pair]);
    else if (!known.some((one) => one.charge.key === charge.key)) known.push(pair);
  }
  return [...found.values()].map((pairs) => ({ pairs }));
}

/** A plan’s charges by their keys, the first of each: what is said at several levels is one. */
type Charges = (plan: Plan) => ReadonlyMap<string, Charge>;

/**
 * Charges of one key that meet in one event: each with those of the plans above its own, and in plans that start
 * together each with the first. So the work grows with the charges, not with their pairs.
 */
function* pairsIn(corpus: Corpus, asked: readonly Plan[]): Generator<Pair> {
  const chargesIn: Charges = remember((plan: Plan) => byKey(chargesOf(corpus, plan)));
  const { everySuperior } = planGraph(corpus);
  for (const plan of asked.filter(canStart)) {
    const superiors = [...everySuperior(plan)].filter(canStart);
    if (superiors.length === 0) continue;
    for (const charge of chargesIn(plan).values()) yield* withSuperiors(charge, superiors, chargesIn);
  }
  const wanted = new Set(asked);
  for (const { plans } of groupsToReckon(corpus, false)) {
    if (!plans.some((plan) => wanted.has(plan))) continue;
    for (const pair of withinGroup(plans, chargesIn)) if (wanted.has(pair.charge.plan)) yield pair;
  }
}

function byKey(charges: readonly Charge[]): ReadonlyMap<string, Charge> {
  return new Map(charges.toReversed().map((charge) => [charge.key, charge]));
}

function withSuperiors(charge: Charge, superiors: readonly Plan[], chargesIn: Charges): Pair[] {
  return superiors.flatMap((superior) => {
    const other = chargesIn(superior).get(charge.key);
    return other === undefined ? [] : [{ charge, other }];
  });
}

function* withinGroup(plans: readonly Plan[], chargesIn: Charges): Generator<Pair> {
  const first = new Map<string, Charge>();
  for (const charge of plans.flatMap((plan) => [...chargesIn(plan).values()])) {
    const other = first.get(charge.key);
    if (other === undefined) first.set(charge.key, charge);
    else if (!charge.isGeneral) yield { charge, other };
  }
}

/** Nobody of the one has a part in the other, and neither is above the other: then each waits, or undoes. */
function collides(corpus: Corpus, { charge, other }: Pair): boolean {
  if (!areBeside(corpus, charge, other) || isCommanding(corpus, charge) !== isCommanding(corpus, other)) return false;
  const own = everyone(corpus, charge);
  return ![...everyone(corpus, other)].some((unit) => own.has(unit)) && !speaksOf(corpus, charge, other);
}

/**
 * Units of one place, or of two that do not lie in each other: a county’s and its township’s work is one above the
 * other. Whether two roads of one name are one is only known within a place.
 */
function areBeside({ tree }: Corpus, charge: Charge, other: Charge): boolean {
  const [a, b] = [charge.leader.jurisdiction, other.leader.jurisdiction];
  if (a === null || b === null) return false;
  if (a === b) return true;
  return charge.isRegistered && !tree.isWithin(a, b) && !tree.isWithin(b, a);
}

/** A government or headquarters gives the order that a bureau carries out. */
function isCommanding(corpus: Corpus, { leader }: Charge): boolean {
  const unit = entryIndex(corpus.registers).unit(leader)?.data;
  return (
    /^(?:人民)?政府$|指挥|^government$|headquarters/i.test(unit?.kind ?? '') ||
    /指挥部$|headquarters$/i.test(leader.name)
  );
}

/** The units of a charge, each with those above it: a brigade is its bureau’s. Governments are above all and join none. */
function everyone(corpus: Corpus, { leader, others }: Charge): ReadonlySet<string> {
  return new Set([leader, ...others].flatMap((unit) => lineOf(corpus, unit)));
}

function lineOf(corpus: Corpus, unit: Named): string[] {
  const line: string[] = [];
  for (let here: Named | null = unit; here !== null && !line.includes(keyOf(here)); here = parentOf(corpus, here))
    line.push(keyOf(here));
  return line;
}

function parentOf(corpus: Corpus, unit: Named): Named | null {
  const index = entryIndex(corpus.registers).unit;
  const written = index(unit)?.data.parent;
  const meaning = written === undefined ? null : corpus.names.resolve(written, ['unit'], unit.jurisdiction);
  if (meaning?.kind !== 'found') return null;
  const kind = index(meaning.target)?.data.kind ?? '';
  return /^(?:人民)?政府$|^government$/i.test(kind) ? null : meaning.target;
}

/** One of the two says itself what the other’s unit does. */
function speaksOf(corpus: Corpus, charge: Charge, other: Charge): boolean {
  return names(corpus, charge, other.leader) || names(corpus, other, charge.leader);
}

function names(corpus: Corpus, { plan, text }: Charge, unit: Named): boolean {
  const around = corpus.around(plan);
  return around.names
    .mentionsIn(text, around.jurisdiction)
    .some(
      ({ meaning }) =>
        meaning.kind === 'found' && meaning.target.kind === 'unit' && keyOf(meaning.target) === keyOf(unit),
    );
}
