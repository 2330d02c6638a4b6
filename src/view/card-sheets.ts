import { type Card, type CardKind, cardsOf } from '#cards';
import type { Corpus } from '#corpus';
import type { Plan } from '#model';
import type { Lookups } from './lookups.ts';
import { visiblePlan } from './public-plan.ts';
import type { CardSheet } from './types/card.ts';

const kinds: readonly CardKind[] = ['public', 'role', 'plan'];

/** The cards of each plan that this audience may have; a plan without any has no sheet. */
export function cardSheets(lookups: Lookups): CardSheet[] {
  return lookups.plans.flatMap((plan) => {
    const cards = cardsFor(lookups, plan);
    if (cards.length === 0) return [];
    const link = lookups.linkTo(plan);
    const place = lookups.placeLink(lookups.corpus.around(plan).jurisdiction);
    return [{ slug: link.slug, title: plan.title, plan: link, place, cards }];
  });
}

function cardsFor({ corpus, eye: { audience } }: Lookups, plan: Plan): Card[] {
  const selection = { kinds, roles: [], levels: [], place: null, audience };
  if (audience === 'internal') return cardsOf(corpus, plan, selection);
  const shown = visiblePlan(plan);
  return cardsOf(standingFor(corpus, plan), shown, selection);
}

/** A plan without its internal passages stands in the same surroundings. */
function standingFor(corpus: Corpus, plan: Plan): Corpus {
  return { ...corpus, around: () => corpus.around(plan) };
}
