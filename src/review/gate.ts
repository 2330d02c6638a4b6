import { type Corpus, reviewState } from '#corpus';
import type { Plan, Text } from '#model';

/**
 * A plan that may be shown to the public: in force and, where its profile asks, reviewed on exactly this text. Only the
 * gate makes one: the private member keeps everything else from passing for it.
 */
class ReleasedPlan {
  readonly #isReleased = true;
  readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** Always true: it cannot be made otherwise. */
  get isReleased(): boolean {
    return this.#isReleased;
  }
}

export type { ReleasedPlan };

/** What the gate says of a plan. */
export type GateResult = { readonly released: ReleasedPlan } | { readonly held: readonly Text[] };

/**
 * Opens for a plan that is in force and has passed the review that its profile asks for firmly (`must`), on exactly
 * this text. A review that is only recommended does not hold a plan back.
 */
export function gate(plan: Plan, corpus: Corpus): GateResult {
  const held = [...stateReasons(plan), ...reviewReasons(plan, corpus)];
  return held.length === 0 ? { released: new ReleasedPlan(plan) } : { held };
}

function stateReasons({ front }: Plan): Text[] {
  if (front.status === 'in-force') return [];
  return [{ zh: '不是现行预案', en: 'it is not in force' }];
}

function reviewReasons(plan: Plan, corpus: Corpus): Text[] {
  const { demand, signOffs, valid, experts } = reviewState(plan, corpus);
  if (demand === null || demand.strength !== 'must') return [];
  if (valid.length === 0 && signOffs.some(({ passes, state }) => passes && state === 'stale'))
    return [{ zh: '评审之后正文改过', en: 'its text was changed after the review' }];
  if (valid.length === 0) return [{ zh: '没有通过的评审记录', en: 'no review that it passed is on record' }];
  if (experts.length < demand.experts)
    return [{ zh: `评审专家不足 ${demand.experts} 名`, en: `fewer than ${demand.experts} experts judged it` }];
  return [];
}
