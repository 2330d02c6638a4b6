import type { Plan } from '#model';
import type { Corpus } from '../corpus.ts';
import { planGraph } from '../graph/index.ts';
import { containment, type HashSet } from './hash-set.ts';
import { type LikenessIndex, likenessIndex, shinglesOf } from './likeness-index.ts';
import type { Part } from './masked-text.ts';
import { sampledContainment } from './sketch.ts';

/** The plan that another is most like, and how much of the smaller of the two is in the other, from 0 to 1. */
export interface Twin {
  readonly plan: Plan;
  readonly twin: Plan;
  readonly share: number;
}

export interface TwinRequest {
  readonly part: Part;
  /** Least share, from 0 to 1. */
  readonly least: number;
  /** Texts with fewer shingles are too short to be compared. */
  readonly shortest: number;
}

/** How far a share judged by samples may be off. */
const margin = 0.12;

/** With fewer shingles than this the share is counted, not judged by samples. */
const counted = 4096;

/** For each plan the earlier one that it is most like, where they share `least` or more. */
export type TwinFinder = (request: TwinRequest) => Twin[];

/**
 * Prepares a search for plans that are alike once names, numbers and places are masked and what law demands is left
 * out. A plan and its next version are no twins. What is prepared lasts as long as the finder.
 */
export function twinFinder(corpus: Corpus): TwinFinder {
  const parts = likenessIndex(corpus);
  return (request) => {
    const index = parts[request.part];
    return index.plans.flatMap((_, number) => twinOf(corpus, index, number, request) ?? []);
  };
}

function twinOf(corpus: Corpus, index: LikenessIndex, number: number, request: TwinRequest): Twin | null {
  const { plans, sketches } = index;
  const [plan, sketch] = [plans[number], sketches[number]];
  if (plan === undefined || sketch === undefined || sketch.size < request.shortest) return null;
  let own: HashSet | null = null;
  let best: Twin | null = null;
  for (const { other, judged } of candidates(index, number, request)) {
    const [twin, its] = [plans[other], sketches[other]];
    if (twin === undefined || its === undefined || judged < request.least - margin || areVersions(corpus, plan, twin))
      continue;
    const isShort = Math.min(sketch.size, its.size) < counted;
    if (isShort) own ??= shinglesOf(corpus, plan, request.part);
    const share = own !== null && isShort ? containment(own, shinglesOf(corpus, twin, request.part)) : judged;
    if (share >= request.least && (best === null || share > best.share)) best = { plan, twin, share };
  }
  return best;
}

/** How many of those that agree most are judged by their samples, and how many of these are looked at closely. */
const judgedMost = 6;
const most = 3;

function candidates(
  { ages, sketches, neighbours }: LikenessIndex,
  number: number,
  { shortest }: TwinRequest,
): { other: number; judged: number }[] {
  const sketch = sketches[number];
  if (sketch === undefined) return [];
  const isEarlier = (other: number): boolean => (ages[other] ?? 0) < (ages[number] ?? 0);
  return [...(neighbours[number] ?? [])]
    .filter(([other]) => isEarlier(other) && (sketches[other]?.size ?? 0) >= shortest)
    .sort(([a, same], [b, more]) => more - same || a - b)
    .slice(0, judgedMost)
    .flatMap(([other]) => {
      const its = sketches[other];
      return its === undefined ? [] : [{ other, judged: sampledContainment(sketch, its) }];
    })
    .sort((a, b) => b.judged - a.judged || a.other - b.other)
    .slice(0, most);
}

function areVersions(corpus: Corpus, a: Plan, b: Plan): boolean {
  const replaced = planGraph(corpus)
    .linksFrom(a)
    .concat(planGraph(corpus).linksFrom(b))
    .filter(({ how }) => how === 'replaces' || how === 'replaced_by');
  return replaced.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));
}
