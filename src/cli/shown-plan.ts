import type { Audience } from '#cards';
import type { Corpus } from '#corpus';
import type { Plan } from '#model';
import { publicPlan, redactorFor, secretsOf } from '#view';

/** A plan as an audience may read it, in the corpus that it stands in. */
export interface ShownPlan {
  readonly corpus: Corpus;
  readonly plan: Plan;
}

/**
 * How plans are shown to an audience: to the office as they are; to the public without internal passages, names of
 * persons and unlisted numbers, as in the handbook.
 */
export function shownTo(audience: Audience, corpus: Corpus): (plan: Plan) => ShownPlan {
  if (audience === 'internal') return (plan) => ({ corpus, plan });
  const redact = redactorFor(secretsOf(corpus));
  return (plan) => ({
    corpus: { ...corpus, around: () => corpus.around(plan) },
    plan: publicPlan(plan, redact),
  });
}
