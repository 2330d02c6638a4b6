import { type Plan, pointer } from '#model';
import type { Resolution } from '#registers';
import type { Corpus } from '../corpus.ts';
import { remember } from './remember.ts';

/** How one plan names another. */
export type LinkKind = 'follows' | 'works_with' | 'triggers' | 'replaces' | 'replaced_by';

/** One plan named by another, where it is named, and which plan it turned out to be. */
export interface PlanLink {
  readonly how: LinkKind;
  readonly from: Plan;
  readonly written: string;
  readonly meaning: Resolution;
  /** Null where the name means no plan of the workspace, or more than one. */
  readonly to: Plan | null;
  /** JSON pointer of the name in the front matter of `from`. */
  readonly pointer: string;
}

/** A link whose other end is known. */
export type FirmLink = PlanLink & { readonly to: Plan };

/** How the plans of a workspace hang together by what they name. */
export interface PlanGraph {
  readonly links: readonly PlanLink[];
  readonly linksFrom: (plan: Plan) => readonly PlanLink[];
  readonly linksTo: (plan: Plan) => readonly FirmLink[];
  /** The plans that it names as superior. */
  readonly superiors: (plan: Plan) => readonly Plan[];
  /** Its superiors, theirs, and so on; not the plan itself, even in a circle. */
  readonly everySuperior: (plan: Plan) => ReadonlySet<Plan>;
  readonly subordinates: (plan: Plan) => readonly Plan[];
  /** The plans that it names as acting beside it. */
  readonly beside: (plan: Plan) => readonly Plan[];
  /** The plans that its event also starts (hazard chain). */
  readonly triggered: (plan: Plan) => readonly Plan[];
}

/** The graph of the plans; built once for a corpus, when it is first asked for. */
export const planGraph = remember<Corpus, PlanGraph>((corpus) => {
  const links = corpus.plans.flatMap((plan) => linksOf(corpus, plan));
  const from = Map.groupBy(links, (link) => link.from);
  const to = Map.groupBy(links.filter(isFirm), (link) => link.to);
  const linksFrom = (plan: Plan): readonly PlanLink[] => from.get(plan) ?? [];
  const linksTo = (plan: Plan): readonly FirmLink[] => to.get(plan) ?? [];
  const named = (plan: Plan, how: LinkKind): readonly Plan[] => [
    ...new Set(linksFrom(plan).flatMap((link) => (link.how === how && link.to !== null ? link.to : []))),
  ];
  const superiors = (plan: Plan): readonly Plan[] => named(plan, 'follows');
  return {
    links,
    linksFrom,
    linksTo,
    superiors,
    everySuperior: remember((plan: Plan) => reachable(plan, superiors)),
    subordinates: (plan) => [...new Set(linksTo(plan).flatMap((link) => (link.how === 'follows' ? link.from : [])))],
    beside: (plan) => named(plan, 'works_with'),
    triggered: (plan) => named(plan, 'triggers'),
  };
});

/** Whether the name means one plan of the workspace. */
export function isFirm(link: PlanLink): link is FirmLink {
  return link.to !== null;
}

function linksOf(corpus: Corpus, plan: Plan): PlanLink[] {
  const { front } = plan;
  const { jurisdiction } = corpus.around(plan);
  const link = (how: LinkKind, written: string, at: string): PlanLink => ({
    how,
    from: plan,
    written,
    meaning: corpus.names.resolve(written, ['plan'], jurisdiction),
    to: corpus.planNamed(written, jurisdiction),
    pointer: at,
  });
  const list = (how: 'follows' | 'works_with' | 'replaces'): PlanLink[] =>
    (front[how] ?? []).map((written, index) => link(how, written, pointer(how, index)));
  return [
    ...list('follows'),
    ...list('works_with'),
    ...list('replaces'),
    ...(front.replaced_by === undefined ? [] : [link('replaced_by', front.replaced_by, '/replaced_by')]),
    ...(front.triggers ?? []).map(({ plan: written }, index) =>
      link('triggers', written, pointer('triggers', index, 'plan')),
    ),
  ];
}

function reachable(start: Plan, next: (plan: Plan) => readonly Plan[]): ReadonlySet<Plan> {
  const seen = new Set<Plan>();
  const waiting = [...next(start)];
  for (let plan = waiting.pop(); plan !== undefined; plan = waiting.pop()) {
    if (plan === start || seen.has(plan)) continue;
    seen.add(plan);
    waiting.push(...next(plan));
  }
  return seen;
}
