import type { Plan } from '#model';
import { boilerplate } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/index.ts';
import { maskedText, maskPhrase, type Part } from './masked-text.ts';
import { neighboursOf } from './neighbours.ts';
import { shingleHashes } from './shingles.ts';
import { type HashSet, hashSet, type Sketch, sketchOf } from './sketch.ts';

/** The plans of a corpus, sketched, with the likely likes of each. */
export interface LikenessIndex {
  readonly plans: readonly Plan[];
  readonly sketches: readonly Sketch[];
  readonly neighbours: readonly ReadonlySet<number>[];
}

let demanded: HashSet | null = null;

/** Shingles of what law makes every plan say. */
function demandedShingles(): HashSet {
  demanded ??= hashSet(boilerplate.flatMap((phrase) => [...shingleHashes(maskPhrase(phrase))]));
  return demanded;
}

/** The shingles of one part of a plan that count when it is compared, each once. */
export function shinglesOf(corpus: Corpus, plan: Plan, part: Part): Set<number> {
  const ignored = demandedShingles();
  const { codes } = maskedText(plan, corpus.around(plan))[part];
  return new Set(shingleHashes(codes).filter((hash) => !ignored.has(hash)));
}

/** The index over the bodies of the plans, and over their steps alone; made once for a corpus, when first asked for. */
export const likenessIndex = remember<Corpus, Readonly<Record<Part, LikenessIndex>>>((corpus) => {
  const plans = corpus.plans.filter(({ front: { status } }) => status !== 'superseded' && status !== 'repealed');
  const ignored = demandedShingles();
  const sketches = plans.map((plan) => {
    const { body, steps } = maskedText(plan, corpus.around(plan));
    return {
      body: sketchOf(shingleHashes(body.codes), ignored),
      steps: sketchOf(shingleHashes(steps.codes), ignored),
    };
  });
  const indexOf = (part: Part): LikenessIndex => {
    const own = sketches.map((sketch) => sketch[part]);
    return { plans, sketches: own, neighbours: neighboursOf(own) };
  };
  return { body: indexOf('body'), steps: indexOf('steps') };
});
