import { type Ladder, type Rung, type Seam, showInterval } from '#corpus';
import type { Fix, Plan } from '#model';
import { keyName } from '#schemas';
import { atField, type Place, quote } from './place.ts';
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

/** An end of a measure as the front matter writes it. */
interface Bound {
  readonly name: 'gte' | 'gt' | 'lte' | 'lt';
  readonly key: Place;
  readonly value: Place;
}

function boundOf({ document }: Plan, measure: string, names: readonly Bound['name'][]): Bound | null {
  const name = names.find((each) => document.locations[`${measure}/${each}`] !== undefined);
  if (name === undefined) return null;
  const at = `${measure}/${name}`;
  return { name, key: atField(document, at, 'key'), value: atField(document, at) };
}

const lowEnds = ['gte', 'gt'] as const;
const highEnds = ['lt', 'lte'] as const;

/** The two ends that meet at a seam; null where one of them is not written, or the units differ. */
function endsAt(plan: Plan, { lower, upper, direction }: Seam): readonly [far: Bound, near: Bound] | null {
  const [farNames, nearNames] = direction === 'rising' ? [highEnds, lowEnds] : [lowEnds, highEnds];
  const far = boundOf(plan, lower.pointer, farNames);
  const near = boundOf(plan, upper.pointer, nearNames);
  const unit = (pointer: string): string =>
    plan.document.locations[`${pointer}/unit`] === undefined ? '' : quote(atField(plan.document, `${pointer}/unit`));
  return far === null || near === null || unit(lower.pointer) !== unit(upper.pointer) ? null : [far, near];
}

/** Lets the lower level end at the number with which the upper begins. */
export function joinSeam(plan: Plan, seam: Seam): Fix | null {
  const ends = endsAt(plan, seam);
  if (ends === null) return null;
  const [far, near] = ends;
  const number = quote(near.value);
  const title = { zh: `${seam.lower.name}到 ${number} 为止`, en: `Let ${seam.lower.name} end at ${number}` };
  return { title, safe: false, edits: [{ span: far.value.span, text: number }] };
}

/** Gives the number at which two levels meet to the upper level alone. */
export function settleSeam(plan: Plan, seam: Seam): Fix | null {
  const ends = endsAt(plan, seam);
  if (ends === null) return null;
  const [far, near] = ends;
  const isBoth = seam.kind === 'both';
  const { name, key } = isBoth ? far : near;
  const turned = { gte: 'gt', gt: 'gte', lte: 'lt', lt: 'lte' } as const;
  const language = /\p{Script=Han}/u.test(quote(key)) ? 'zh' : 'en';
  const text = keyName('plan', `${(isBoth ? seam.lower : seam.upper).pointer}/${turned[name]}`, language);
  const title = { zh: `这个数归${seam.upper.name}`, en: `Give the number to ${seam.upper.name}` };
  return { title, safe: false, edits: [{ span: key.span, text }] };
}
