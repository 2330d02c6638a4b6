import { type Plan, pointer, type SourceDocument } from '#model';
import type { Corpus } from '../corpus.ts';
import { planGraph } from './plan-graph.ts';
import { remember } from './remember.ts';

/** Plans that start together, and what says so: an event of the settings, or the hazard chain of one plan. */
export interface StartGroup {
  /** A `chain` starts its plans whenever its first plan starts; a `condition` only when what it waits for happens too. */
  readonly how: 'compound' | 'chain' | 'condition';
  readonly plans: readonly Plan[];
  /** Where it is said: in the settings, or in the front matter of the plan that starts the others. */
  readonly document: SourceDocument;
  readonly pointer: string;
}

/**
 * Every set of plans that starts together: each compound event that the settings expect, and each plan with those that
 * its event also starts, without condition and with. A plan that is out of force starts no more. Built once a corpus.
 */
export const startGroups = remember<Corpus, readonly StartGroup[]>((corpus) => {
  const { value, document } = corpus.settings;
  const compounds = (value.compound ?? []).map((names, index): StartGroup => {
    const plans = new Set(names.flatMap((name) => corpus.planNamed(name, null) ?? []));
    return { how: 'compound', plans: [...plans].filter(canStart), document, pointer: pointer('compound', index) };
  });
  const chains = corpus.plans.filter(canStart).flatMap((plan) => chainsOf(corpus, plan));
  return [...compounds, ...chains].filter(({ plans }) => plans.length > 1);
});

function chainsOf(corpus: Corpus, plan: Plan): StartGroup[] {
  const links = planGraph(corpus)
    .linksFrom(plan)
    .filter(({ how }) => how === 'triggers');
  const triggers = plan.front.triggers ?? [];
  const group = (how: 'chain' | 'condition', isWanted: (index: number) => boolean): StartGroup => {
    const started = links.flatMap(({ to }, index) => (to !== null && canStart(to) && isWanted(index) ? to : []));
    return { how, plans: [...new Set([plan, ...started])], document: plan.document, pointer: '/triggers' };
  };
  return [
    group('chain', (index) => triggers[index]?.when === undefined),
    group('condition', (index) => triggers[index]?.when !== undefined),
  ];
}

/**
 * The sets that count as starting together when people, teams and supplies are reckoned. A chain that waits for a
 * condition counts where that is asked for, and where the settings name no compound events: then chains are all that is
 * known.
 */
export function groupsToReckon(corpus: Corpus, withConditions: boolean): readonly StartGroup[] {
  const counts = withConditions || corpus.settings.value.compound === undefined;
  return startGroups(corpus).filter(({ how }) => counts || how !== 'condition');
}

/** The plans that start whenever this one does, by a compound event or a chain without condition; not the plan itself. */
export function startedWith(corpus: Corpus, plan: Plan): readonly Plan[] {
  return groupsByPlan(corpus).get(plan) ?? [];
}

const groupsByPlan = remember<Corpus, ReadonlyMap<Plan, readonly Plan[]>>((corpus) => {
  const together = new Map<Plan, Set<Plan>>();
  for (const { how, plans } of startGroups(corpus)) {
    if (how === 'condition') continue;
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
