import type { Corpus } from '#corpus';
import type { Plan, ResponseLevel } from '#model';
import { callList } from './call-list.ts';
import type { Audience, Card, CardKind } from './card.ts';
import { chartCards } from './chart-card.ts';
import { ladderCard } from './ladder-card.ts';
import { planCard } from './plan-card.ts';
import { publicCards } from './public-card.ts';
import { type PlanReader, readerOf } from './reader.ts';
import { roleCards } from './role-card.ts';
import { actingRoles } from './scenario.ts';
import { signCards } from './sign-card.ts';

/** Which cards are wanted; an empty list asks for all. */
export interface CardSelection {
  readonly kinds: readonly CardKind[];
  readonly roles: readonly string[];
  readonly levels: readonly ResponseLevel[];
  /** Id of the jurisdiction that public cards and signs are for, or null for the plan's own. */
  readonly place: string | null;
  readonly audience: Audience;
}

/** The cards of one plan, from its parsed steps and the registers around it. */
export function cardsOf(corpus: Corpus, plan: Plan, selection: CardSelection): Card[] {
  const reader = readerOf(plan, corpus.around(plan), selection.audience);
  return selection.kinds
    .filter((kind) => selection.audience === 'internal' || isPublic(kind, plan))
    .flatMap((kind) => builders[kind](reader, selection.place))
    .filter((card) => isWanted(card, plan, selection));
}

const builders: Readonly<Record<CardKind, (reader: PlanReader, place: string | null) => Card[]>> = {
  role: (reader) => roleCards(reader),
  plan: (reader) => [planCard(reader)],
  public: publicCards,
  calls: (reader) => [callList(reader)],
  ladder: (reader) => [ladderCard(reader)].filter((card) => card !== null),
  chart: (reader) => chartCards(reader),
  sign: signCards,
};

/** What the public may read of a plan: nothing, its short version, or all. */
function isPublic(kind: CardKind, plan: Plan): boolean {
  const { publish = 'summary' } = plan.front;
  if (publish === 'none') return false;
  return publish === 'full' || kind === 'public' || kind === 'sign';
}

function isWanted(card: Card, plan: Plan, { roles, levels }: CardSelection): boolean {
  const role = actingRoles(plan)[card.role]?.name;
  if (roles.length > 0 && (role === undefined || !roles.includes(role))) return false;
  return levels.length === 0 || card.level === null ? levels.length === 0 : levels.includes(card.level);
}
