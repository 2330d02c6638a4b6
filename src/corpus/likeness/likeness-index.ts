import type { Plan } from '#model';
import { boilerplate } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/index.ts';
import { maskedText, maskPhrase, type Part } from './masked-text.ts';
import { neighboursOf } from './neighbours.ts';
import { shingleHashes } from './shingles.ts';
import { type Sketch, sketchOf } from './sketch.ts';

/** The plans of a corpus, sketched, with the likely likes of each. */
export interface LikenessIndex {
  readonly plans: readonly Plan[];
  readonly sketches: readonly Sketch[];
  readonly neighbours: readonly ReadonlySet<number>[];
}

let demanded: ReadonlySet<number> | null = null;

/** Shingles of what law makes every plan say. */
export function demandedShingles(): ReadonlySet<number> {
  demanded ??= new Set(boilerplate.flatMap((phrase) => [...shingleHashes(maskPhrase(phrase))]));
  return demanded;
}

/** The shingles of one part of a plan that count when it is compared, each once. */
export function shinglesOf(corpus: Corpus, plan: Plan, part: Part): Set<number> {
  const ignored = demandedShingles();
  const hashes = new Set<number>();
  for (const hash of shingleHashes(maskedText(plan, corpus.around(plan), part).codes))
    if (!ignored.has(hash)) hashes.add(hash);
  return hashes;
}

function indexOf(corpus: Corpus, part: Part): LikenessIndex {
  const plans = corpus.plans.filter(({ front: { status } }) => status !== 'superseded' && status !== 'repealed');
  const ignored = demandedShingles();
  const sketches = plans.map((plan) =>
    sketchOf(shingleHashes(maskedText(plan, corpus.around(plan), part).codes), ignored),
  );
  return { plans, sketches, neighbours: neighboursOf(sketches) };
}

const bodies = remember<Corpus, LikenessIndex>((corpus) => indexOf(corpus, 'body'));
const steps = remember<Corpus, LikenessIndex>((corpus) => indexOf(corpus, 'steps'));

/** The index over the bodies of the plans, or over their steps alone; made once for a corpus, when first asked for. */
export function likenessIndex(corpus: Corpus, part: Part): LikenessIndex {
  return part === 'body' ? bodies(corpus) : steps(corpus);
}
