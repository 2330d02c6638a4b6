import { type Plan, pointer, type SourceDocument } from '#model';
import type { Corpus } from '../corpus.ts';
import { planGraph } from './plan-graph.ts';
import { remember } from './remember.ts';

/** Plans that start together, and what says so: an event of the settings, or the hazard chain of one plan. */
export interface StartGroup {
  readonly how: 'compound' | 'chain';
  readonly plans: readonly Plan[];
  /** Where it is said: in the settings, or in the front matter of the plan that starts the others. */
  readonly document: SourceDocument;
  readonly pointer: string;
}

/**
 * Every set of plans that starts together: each compound event that the settings expect, and each plan with those that
 * its event also starts. A plan that is out of force starts no more. Built once for a corpus.
 */
export const startGroups = remember<Corpus, readonly StartGroup[]>((corpus) => {
  const { value, document } = corpus.settings;
  const compounds = (value.compound ?? []).map((names, index): StartGroup => {
    const plans = new Set(names.flatMap((name) => corpus.planNamed(name, null) ?? []));
    return { how: 'compound', plans: [...plans].filter(canStart), document, pointer: pointer('compound', index) };
  });
  const graph = planGraph(corpus);
  const chains = corpus.plans.filter(canStart).map((plan): StartGroup => {
    const plans = new Set([plan, ...graph.triggered(plan).filter(canStart)]);
    return { how: 'chain', plans: [...plans], document: plan.document, pointer: '/triggers' };
  });
  return [...compounds, ...chains].filter(({ plans }) => plans.length > 1);
});

/** The plans that start together with this one, by a compound event or a hazard chain; without the plan itself. */
export function startedWith(corpus: Corpus, plan: Plan): readonly Plan[] {
  return groupsByPlan(corpus).get(plan) ?? [];
}

const groupsByPlan = remember<Corpus, ReadonlyMap<Plan, readonly Plan[]>>((corpus) => {
  const together = new Map<Plan, Set<Plan>>();
  for (const { plans } of startGroups(corpus)) {
    for (const plan of plans) {
      const others = together.get(plan) ?? new Set<Plan>();
      for (const other of plans) if (other !== plan) others.add(other);
      together.set(plan, others);
    }
  }
  return new Map([...together].map(([plan, others]) => [plan, [...others]]));
});

/** Whether a plan can be started: not one that was superseded or repealed. */
export function canStart({ front }: Plan): boolean {
  return front.status !== 'superseded' && front.status !== 'repealed';
}
