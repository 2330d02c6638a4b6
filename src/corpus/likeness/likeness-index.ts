import type { Plan } from '#model';
import { boilerplate } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { type HashSet, hashSet } from './hash-set.ts';
import { maskedText, maskPhrase, type Part } from './masked-text.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { shingleHashes, shinglesIn } from './shingles.ts';
import { type Sketch, sketchOf } from './sketch.ts';

/** The plans of a corpus, sketched, with the likely likes of each. */
export interface LikenessIndex {
  readonly plans: readonly Plan[];
  /** Of each plan, how many are earlier. */
  readonly ages: Uint32Array;
  readonly sketches: readonly Sketch[];
  readonly neighbours: readonly Neighbours[];
}

let demanded: HashSet | null = null;

/** Shingles of what law makes every plan say. */
function demandedShingles(): HashSet {
  demanded ??= hashSet(boilerplate.flatMap((phrase) => [...shingleHashes(maskPhrase(phrase))]));
  return demanded;
}

/** The shingles of one part of a plan that count when it is compared, each once. */
export function shinglesOf(corpus: Corpus, plan: Plan, part: Part): HashSet {
  const ignored = demandedShingles();
  const { codes } = maskedText(plan, corpus)[part];
  const hashes = shinglesInRoom(codes);
  let count = 0;
  for (const hash of hashes) {
    if (ignored.has(hash)) continue;
    hashes[count] = hash;
    count += 1;
  }
  return hashSet(hashes.subarray(0, count));
}

/** The index over the bodies of the plans of a corpus, and over their steps alone. */
export function likenessIndex(corpus: Corpus): Readonly<Record<Part, LikenessIndex>> {
  const plans = corpus.plans.filter(({ front: { status } }) => status !== 'superseded' && status !== 'repealed');
  const sketches = plans.map((plan) => {
    const { body, steps } = maskedText(plan, corpus);
    return { body: sketched(body.codes), steps: sketched(steps.codes) };
  });
  const ages = agesOf(plans);
  const indexOf = (part: Part): LikenessIndex => {
    const own = sketches.map((sketch) => sketch[part]);
    return { plans, ages, sketches: own, neighbours: neighboursOf(own) };
  };
  return { body: indexOf('body'), steps: indexOf('steps') };
}

/** By the date of issue; of those that say none, or the same, the one whose file comes first is the earlier. */
function agesOf(plans: readonly Plan[]): Uint32Array {
  const issued = plans.map(({ front: { dates } }) => dates?.issued ?? '9999');
  const files = plans.map(({ document }) => document.file);
  const before = (list: readonly string[], a: number, b: number): number => {
    const [one = '', other = ''] = [list[a], list[b]];
    return one === other ? 0 : one < other ? -1 : 1;
  };
  const order = plans.map((_, index) => index).sort((a, b) => before(issued, a, b) || before(files, a, b));
  const ages = new Uint32Array(plans.length);
  for (const [age, index] of order.entries()) ages[index] = age;
  return ages;
}

/** Used again for every text. */
let room = new Uint32Array(1 << 14);

function shinglesInRoom(codes: Uint16Array): Uint32Array {
  const count = shinglesIn(codes.length);
  if (room.length < count) room = new Uint32Array(count * 2);
  return shingleHashes(codes, room);
}

function sketched(codes: Uint16Array): Sketch {
  return sketchOf(shinglesInRoom(codes), demandedShingles());
}
