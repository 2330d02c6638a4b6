import type { Plan, Span } from '#model';
import type { Corpus } from '../corpus.ts';
import { shinglesOf } from './likeness-index.ts';
import { maskedText } from './masked-text.ts';
import { bodySentences, isLocal } from './sentences.ts';
import { shingleHashes } from './shingles.ts';

/** How two plans that are alike differ: what one has of its own, and the longest that they share. */
export interface Comparison {
  /** Sentences of the first plan that the other has not. */
  readonly own: readonly Span[];
  /** Those of them with a local name, place or number. */
  readonly local: readonly Span[];
  /** The longest run of sentences of the first plan that the other has too, or null. */
  readonly shared: Span | null;
}

/** A sentence is the other's too when this share of its shingles is. */
const same = 0.5;

/** Compares the body of `plan` with that of `twin`, sentence by sentence. */
export function comparePlans(corpus: Corpus, plan: Plan, twin: Plan): Comparison {
  const around = corpus.around(plan);
  const theirs = shinglesOf(corpus, twin, 'body');
  const { codes, offsets } = maskedText(plan, around).body;
  const hashes = shingleHashes(codes);
  const own: Span[] = [];
  const shared: Span[] = [];
  let at = 0;
  for (const sentence of bodySentences(plan)) {
    let [count, met] = [0, 0];
    while (at < hashes.length && (offsets[at] ?? 0) < sentence.end) {
      count += 1;
      if (theirs.has(hashes[at] ?? 0)) met += 1;
      at += 1;
    }
    if (count === 0) continue;
    if (met / count < same) own.push(sentence);
    else shared.push(sentence);
  }
  return { own, local: own.filter((span) => isLocal(plan, around, span)), shared: longestRun(own, shared) };
}

/** The longest stretch of shared sentences with none of its own between. */
function longestRun(own: readonly Span[], shared: readonly Span[]): Span | null {
  let [best, run]: [Span | null, Span | null] = [null, null];
  let next = 0;
  for (const sentence of shared) {
    let isBroken = false;
    for (; next < own.length && (own[next]?.start ?? 0) < sentence.start; next += 1) isBroken = true;
    run = run === null || isBroken ? sentence : { start: run.start, end: sentence.end };
    if (best === null || run.end - run.start > best.end - best.start) best = run;
  }
  return best;
}
