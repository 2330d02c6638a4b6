import type { Condition, Plan } from '#model';
import { readCondition } from '#parse';
import type { Corpus } from '../corpus.ts';
import { planGraph } from './plan-graph.ts';

/** Where plans stand from top to bottom: by administrative level, then by the kind of plan. */
export interface Band {
  /** Level of the jurisdiction; `unit` for the plans of schools, firms and the like. */
  readonly level: 'country' | 'province' | 'city' | 'county' | 'township' | 'village' | 'unit';
  readonly group: 'overall' | 'special' | 'other';
}

export interface MapNode {
  readonly plan: Plan;
  readonly band: Band;
  /** How many links away from the plans in the middle; 0 for those, and for all when the whole library is shown. */
  readonly distance: number;
}

export interface MapEdge {
  readonly how: 'follows' | 'works_with' | 'triggers';
  readonly from: Plan;
  readonly to: Plan;
  /** For a hazard chain: when it starts. */
  readonly when: Condition | null;
}

/** Plans and the links between them, for showing. */
export interface PlanMap {
  /** The plans that were asked for; empty where the whole library is shown. */
  readonly middle: readonly Plan[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/**
 * The plans around those in the middle, up to `depth` links away; the whole library where the middle is empty. Two
 * plans at the rim are not joined: what they have to do with each other is not the question. A mutual works_with is
 * one edge.
 */
export function planMap(corpus: Corpus, middle: readonly Plan[], depth: number): PlanMap {
  const edges = everyEdge(corpus);
  const whole = middle.length === 0;
  const distances = whole ? new Map(corpus.plans.map((plan) => [plan, 0])) : distancesFrom(middle, edges, depth);
  const nodes = corpus.plans.flatMap((plan) => {
    const distance = distances.get(plan);
    return distance === undefined ? [] : [{ plan, band: bandOf(corpus, plan), distance }];
  });
  const isShown = ({ from, to }: MapEdge): boolean => {
    const [a, b] = [distances.get(from), distances.get(to)];
    return a !== undefined && b !== undefined && (whole || Math.min(a, b) < depth);
  };
  return {
    middle,
    nodes: nodes.toSorted((a, b) => bandOrder(a.band) - bandOrder(b.band)),
    edges: edges.filter(isShown),
  };
}

function everyEdge(corpus: Corpus): readonly MapEdge[] {
  const graph = planGraph(corpus);
  const order = new Map(corpus.plans.map((plan, index) => [plan, index]));
  return graph.links.flatMap(({ how, from, to, pointer }): MapEdge[] => {
    if (to === null || to === from || how === 'replaces' || how === 'replaced_by') return [];
    const isSecond =
      how === 'works_with' && graph.beside(to).includes(from) && (order.get(to) ?? 0) < (order.get(from) ?? 0);
    return isSecond ? [] : [{ how, from, to, when: how === 'triggers' ? conditionAt(from, pointer) : null }];
  });
}

function conditionAt({ front }: Plan, pointer: string): Condition | null {
  const at = pointer.replace(/\/plan$/, '');
  const when = front.triggers?.[Number(at.split('/').at(-1))]?.when;
  return when === undefined ? null : readCondition(when, `${at}/when`);
}

function distancesFrom(middle: readonly Plan[], edges: readonly MapEdge[], depth: number): ReadonlyMap<Plan, number> {
  const near = new Map<Plan, Plan[]>();
  const join = (a: Plan, b: Plan): void => void near.set(a, [...(near.get(a) ?? []), b]);
  for (const { from, to } of edges) {
    join(from, to);
    join(to, from);
  }
  const found = new Map(middle.map((plan) => [plan, 0]));
  for (const [plan, distance] of found) {
    if (distance >= depth) continue;
    for (const other of near.get(plan) ?? []) if (!found.has(other)) found.set(other, distance + 1);
  }
  return found;
}

const unitKinds: ReadonlySet<Plan['front']['kind']> = new Set([
  'unit',
  'enterprise-comprehensive',
  'enterprise-special',
  'on-site',
]);

function bandOf(corpus: Corpus, plan: Plan): Band {
  const { kind } = plan.front;
  if (unitKinds.has(kind))
    return { level: 'unit', group: kind === 'unit' || kind === 'enterprise-comprehensive' ? 'overall' : 'other' };
  const { jurisdiction } = corpus.around(plan);
  const level = jurisdiction === null ? undefined : corpus.tree.entryOf(jurisdiction)?.data.level;
  const own = level ?? (kind === 'township' || kind === 'village' ? kind : 'county');
  if (own === 'township' || own === 'village') return { level: own, group: 'overall' };
  if (kind === 'overall') return { level: own, group: 'overall' };
  return { level: own, group: kind === 'special' || kind === 'catastrophe' ? 'special' : 'other' };
}

const levels = ['country', 'province', 'city', 'county', 'township', 'village', 'unit'] as const;
const groups = ['overall', 'special', 'other'] as const;

/** Bands in the order from top to bottom. */
export function bandOrder({ level, group }: Band): number {
  return levels.indexOf(level) * groups.length + groups.indexOf(group);
}
