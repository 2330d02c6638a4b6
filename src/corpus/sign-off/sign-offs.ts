import type { ExpertEntry, Plan, ProfileReview, Review, SourceDocument } from '#model';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/remember.ts';
import { changesSince, countedKinds, type PartChange } from './fingerprint-plan.ts';

/** One expert review of a plan, held against the plan as it stands. */
export interface SignOff {
  readonly review: Review;
  readonly document: SourceDocument;
  /**
   * `current`: on exactly this text; `stale`: the text has changed in meaning; `unpinned`: it carries no fingerprint,
   * so that only its version can be compared; `other-version`: no fingerprint and another version.
   */
  readonly state: 'current' | 'stale' | 'unpinned' | 'other-version';
  readonly changes: readonly PartChange[];
  /** Whether the verdict is one that lets the plan pass. */
  readonly passes: boolean;
}

/** Where a plan stands with its review, as its profile asks for it. */
export interface ReviewState {
  /** What the profile asks; null where it asks for no expert. */
  readonly demand: ProfileReview | null;
  readonly signOffs: readonly SignOff[];
  /** Sign-offs that count: on this text (or version), with a verdict that passes. */
  readonly valid: readonly SignOff[];
  /** Names of the distinct experts behind the valid ones. */
  readonly experts: readonly string[];
}

/** The state of a plan's review, worked out once a corpus. */
export function reviewState(plan: Plan, corpus: Corpus): ReviewState {
  return stateReader(corpus)(plan);
}

const stateReader = remember((corpus: Corpus) => {
  const reviews = Map.groupBy(corpus.reviews, ({ data }) => corpus.planNamed(data.plan, null));
  return remember((plan: Plan) => stateOf(plan, reviews.get(plan) ?? [], corpus));
});

function stateOf(plan: Plan, reviews: Corpus['reviews'], corpus: Corpus): ReviewState {
  const asked = corpus.around(plan).profile.review;
  const demand = asked === undefined || asked.experts === 0 ? null : asked;
  const verdicts = asked?.verdicts ?? ['pass', 'pass-with-changes'];
  const counted = countedKinds(corpus.settings.value);
  const signOffs = reviews
    .map(({ data, document }): SignOff => {
      const changes = data.parts === undefined ? [] : changesSince(data.parts, plan, counted);
      return {
        review: data,
        document,
        state: stateOfReview(data, plan, changes),
        changes,
        passes: verdicts.includes(data.verdict),
      };
    })
    .toSorted((a, b) => (a.review.date < b.review.date ? 1 : -1));
  const valid = signOffs.filter(({ state, passes }) => passes && (state === 'current' || state === 'unpinned'));
  return { demand, signOffs, valid, experts: [...new Set(valid.flatMap(({ review }) => review.experts))] };
}

function stateOfReview(review: Review, plan: Plan, changes: readonly PartChange[]): SignOff['state'] {
  if (review.parts !== undefined) return changes.length === 0 ? 'current' : 'stale';
  return review.version === plan.front.version ? 'unpinned' : 'other-version';
}

/** The register's entry of an expert that a review names, by id or name. */
export function expertNamed(written: string, corpus: Corpus): ExpertEntry | null {
  const found = corpus.registers.experts.find(({ data }) => data.id === written || data.name === written);
  return found?.data ?? null;
}

const none = new Set(['无', '没有', '无利害关系', '不存在利害关系', 'none', 'no']);

/** Whether an expert declared no conflict of interest. */
export function declaresNone(written: string | undefined): boolean {
  return (
    written === undefined ||
    none.has(
      written
        .trim()
        .toLowerCase()
        .replace(/[。.]$/, ''),
    )
  );
}

/**
 * Why an expert may not judge a plan (生产安全事故应急预案管理办法, art. 22: those with an interest step back): works
 * for the unit that leads it, or has named that unit as a conflict; null where nothing is known against it.
 */
export function conflictOf(
  expert: ExpertEntry,
  plan: Plan,
  corpus: Corpus,
): { readonly kind: 'employer' | 'declared'; readonly unit: string } | null {
  const from = corpus.around(plan).jurisdiction;
  const idOf = (name: string): string => {
    const meaning = corpus.names.resolve(name, ['unit'], from);
    return meaning.kind === 'found' || meaning.kind === 'retired' ? meaning.target.id : name;
  };
  const lead = plan.front.lead;
  if (lead === undefined) return null;
  if (expert.employer !== undefined && idOf(expert.employer) === idOf(lead)) return { kind: 'employer', unit: lead };
  const declared = (expert.conflicts ?? []).some((unit) => idOf(unit) === idOf(lead));
  return declared ? { kind: 'declared', unit: lead } : null;
}
