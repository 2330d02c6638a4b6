import { type Corpus, conflictOf, expertNamed } from '#corpus';
import { type ExpertEntry, fingerprint, type Plan, type Text } from '#model';
import { dealsWith, findHazards } from '#schemas';

/** An expert who was not in the draw, and why. */
export interface PassedOver {
  readonly expert: ExpertEntry;
  readonly why: Text;
}

export interface Draw {
  readonly plan: Plan;
  /** In the order of calling: the first `wanted` are asked, the rest stand by. */
  readonly drawn: readonly ExpertEntry[];
  readonly standBy: readonly ExpertEntry[];
  readonly passedOver: readonly PassedOver[];
  readonly wanted: number;
  readonly seed: string;
}

export interface DrawRequest {
  readonly plan: Plan;
  readonly corpus: Corpus;
  readonly wanted: number;
  /** The same seed on the same registers draws the same experts. */
  readonly seed: string;
  /** ISO date that counts as today. */
  readonly today: string;
}

/**
 * Draws experts for a plan from the register: those with a conflict of interest (生产安全事故应急预案管理办法, art. 22),
 * whose appointment is over, who cannot be called or work on other hazards are left out; who has reviewed less comes
 * first; among equals the seed decides.
 */
export function drawExperts({ plan, corpus, wanted, seed, today }: DrawRequest): Draw {
  const judged = corpus.registers.experts.map(({ data }) => ({
    expert: data,
    why: obstacle(data, plan, corpus, today),
  }));
  const free = judged.flatMap(({ expert, why }) => (why === null ? [expert] : []));
  const load = reviewCounts(corpus);
  const lot = (expert: ExpertEntry): string => fingerprint(`${seed}\n${plan.id}\n${expert.id}`);
  const order = free.toSorted((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || (lot(a) < lot(b) ? -1 : 1));
  return {
    plan,
    drawn: order.slice(0, wanted),
    standBy: order.slice(wanted),
    passedOver: judged.flatMap(({ expert, why }) => (why === null ? [] : [{ expert, why }])),
    wanted,
    seed,
  };
}

function obstacle(expert: ExpertEntry, plan: Plan, corpus: Corpus, today: string): Text | null {
  const conflict = conflictOf(expert, plan, corpus);
  if (conflict?.kind === 'employer')
    return { zh: `在牵头单位“${conflict.unit}”工作，回避`, en: `works for the lead unit, ${conflict.unit}` };
  if (conflict !== null) return { zh: `登记为回避“${conflict.unit}”`, en: `steps back from ${conflict.unit}` };
  if (expert.available === false) return { zh: '登记为不能参加', en: 'is not available' };
  if (expert.until !== undefined && expert.until < today)
    return { zh: `聘期到 ${expert.until} 为止`, en: `was appointed until ${expert.until}` };
  if (!knowsHazards(expert, plan))
    return { zh: `专长是${expert.specialities.join('、')}`, en: `works on ${expert.specialities.join(', ')}` };
  return null;
}

const general = /应急管理|预案|综合|法律|emergency management|planning|law/i;

function knowsHazards({ specialities }: ExpertEntry, { front }: Plan): boolean {
  const hazards = front.hazards ?? [];
  if (hazards.length === 0 || specialities.some((field) => general.test(field))) return true;
  const ids = (words: readonly string[]): string[] => words.flatMap((word) => findHazards(word).map(({ id }) => id));
  return (
    hazards.some((word) => specialities.includes(word)) ||
    dealsWith(hazards, ids(specialities)) ||
    dealsWith(specialities, ids(hazards))
  );
}

/** How many reviews each expert has on record. */
function reviewCounts(corpus: Corpus): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { data } of corpus.reviews) {
    for (const written of data.experts) {
      const expert = expertNamed(written, corpus);
      if (expert !== null) counts.set(expert.id, (counts.get(expert.id) ?? 0) + 1);
    }
  }
  return counts;
}
