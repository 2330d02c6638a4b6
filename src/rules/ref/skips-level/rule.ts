import { type Corpus, isFirm, planGraph, remember } from '#corpus';
import type { Plan } from '#model';
import { pointer } from '#model';
import { atField, corpusRule, type Place } from '#rule-kit';

export default corpusRule({
  title: { zh: '不越级引用上位预案', en: 'No level is skipped on the way up' },
  severity: 'warn',
  basis: [{ law: 'plan-review-guide', strength: 'should' }],
  messages: {
    superior: {
      zh: '上位预案“{name}”是{place}的，越过了{between}。',
      en: 'The superior plan {name} is that of {place}; {between} was skipped.',
    },
    offer: {
      zh: '上位预案“{name}”是{place}的，越过了{between}这一级的“{plan}”。',
      en: 'The superior plan {name} is that of {place}; the {plan} of {between} was skipped.',
    },
    national: {
      zh: '单位的预案直接引用了“{name}”，中间各级的预案没有引用。',
      en: 'The plan of an enterprise cites {name} itself and no plan of the levels between.',
    },
  },
  help: {
    zh: '上位预案写上一级的；上一级已经落实了更高一级的要求。',
    en: 'Name the plan one level up; it has already taken in what stands above it.',
  },
  *check(corpus) {
    for (const plan of corpus.plans) {
      yield* skipped(corpus, plan);
      yield* nationalBasis(plan);
    }
  },
});

type Skipped =
  | { message: 'superior'; data: Record<'name' | 'place' | 'between', string>; at: Place }
  | { message: 'offer'; data: Record<'name' | 'place' | 'between' | 'plan', string>; at: Place; related: Related[] };

interface Related {
  readonly at: Place;
  readonly text: { readonly zh: string; readonly en: string };
}

/** A superior two levels up or more is fine beside one of the level between. */
function* skipped(corpus: Corpus, plan: Plan): Generator<Skipped> {
  const { jurisdiction } = corpus.around(plan);
  if (jurisdiction === null) return;
  const way = corpus.tree.outwards(jurisdiction);
  const links = planGraph(corpus).linksFrom(plan).filter(isFirm);
  const superiors = links.filter(({ how }) => how === 'follows');
  const heights = superiors.map(({ to }) => way.indexOf(corpus.around(to).jurisdiction ?? ''));
  for (const [index, { to, written, pointer: at }] of superiors.entries()) {
    const height = heights[index] ?? 0;
    if (height < 2 || heights.some((other) => other >= 0 && other < height)) continue;
    const between = way[1] ?? '';
    const nearer = plansByPlace(corpus)
      .get(between)
      ?.find((other) => other !== plan);
    const data = { name: written, place: to.front.jurisdiction, between: nameOf(corpus, between) };
    const place = atField(plan.document, at);
    if (nearer === undefined) yield { message: 'superior', data, at: place };
    else {
      const text = { zh: '这一级的预案', en: 'A plan of the level between' };
      const related = [{ at: atField(nearer.document, '/title'), text }];
      yield { message: 'offer', data: { ...data, plan: nearer.title }, at: place, related };
    }
  }
}

const plansByPlace = remember<Corpus, ReadonlyMap<string | null, readonly Plan[]>>((corpus) =>
  Map.groupBy(corpus.plans, (plan) => corpus.around(plan).jurisdiction),
);

function nameOf(corpus: Corpus, id: string): string {
  return corpus.tree.entryOf(id)?.data.name ?? id;
}

/** 不得越级引用 was written for the plans of enterprises; what a government cites is its own affair. */
function* nationalBasis({
  front,
  document,
}: Plan): Generator<{ message: 'national'; data: { name: string }; at: Place }> {
  if (!/^(?:enterprise-|on-site)/.test(front.kind)) return;
  for (const [index, name] of (front.basis ?? []).entries()) {
    if (/^国家.*预案(?:#|$)/.test(name.trim()))
      yield { message: 'national', data: { name }, at: atField(document, pointer('basis', index)) };
  }
}
