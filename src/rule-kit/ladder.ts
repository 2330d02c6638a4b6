import { type Ladder, type Rung, showInterval } from '#corpus';
import type { Plan } from '#model';
import { atField } from './place.ts';
import type { RelatedFact } from './rule.ts';

/** A rung as one line: `Ⅲ级 92.8–93.5 m`. */
export function showRung({ name, interval }: Rung, ladder: Ladder): string {
  return `${name} ${showInterval(interval, ladder)}`;
}

/** What a ladder measures, with its station and its window as far as the plan names them: 青溪站河道水位. */
export function ladderName({ at, metric }: Ladder): string {
  if (at === null || metric.includes(at)) return metric;
  return /[A-Za-z]$/.test(at) ? `${at} ${metric}` : `${at}${metric}`;
}

/** The whole ladder as related places, one line a rung, highest level first. */
export function showLadder(plan: Plan, ladder: Ladder): readonly RelatedFact[] {
  return ladder.rungs.map((rung) => {
    const text = showRung(rung, ladder);
    return { at: atField(plan.document, rung.pointer), text: { zh: text, en: text } };
  });
}
