import type { Profile, ProfileDrillClock, ProfileFiling, ProfileReview, ProfileSource } from '#model';
import { given } from './given.ts';
import { type Ground, innerDemand, resolveDemand, resolveNames, type SourceOf } from './resolve.ts';

type Clocks = Pick<Profile, 'review' | 'drills' | 'evaluation' | 'filing' | 'publication'>;

/** Review, drills, evaluation, filing and publication, merged. */
export function mergeClocks(base: Profile, source: ProfileSource, ground: Ground): Clocks {
  return {
    ...given('review', mergeReview(base.review, source.review, ground)),
    // A workspace's own drill clocks come first: the first that fits counts.
    drills: [...(source.drills ?? []).map((written) => resolveDrill(written, ground)), ...base.drills],
    ...given('evaluation', mergeEvaluation(base.evaluation, source.evaluation, ground)),
    ...given('filing', mergeLimit(base.filing, source.filing, ground)),
    ...given('publication', mergeLimit(base.publication, source.publication, ground)),
  };
}

function mergeReview(
  base: ProfileReview | undefined,
  written: SourceOf<'review'> | undefined,
  ground: Ground,
): ProfileReview | undefined {
  if (written === undefined) return base;
  const demand = resolveDemand(written, base, ground);
  return {
    ...demand,
    experts: written.experts ?? base?.experts ?? 0,
    verdicts: written.verdicts ?? base?.verdicts ?? ['pass'],
    ...given('independent', innerDemand(written.independent, demand, base?.independent, ground)),
    elements: written.elements?.map((names) => resolveNames(names, undefined)) ?? base?.elements ?? [],
  };
}

function resolveDrill(written: SourceOf<'drills'>[number], ground: Ground): ProfileDrillClock {
  return {
    units: written.units ?? [],
    hazards: written.hazards ?? [],
    everyMonths: written.everyMonths ?? 12,
    ...resolveDemand(written, undefined, ground),
  };
}

function mergeEvaluation(
  base: Profile['evaluation'],
  written: SourceOf<'evaluation'> | undefined,
  ground: Ground,
): Profile['evaluation'] {
  if (written === undefined) return base;
  return { everyMonths: written.everyMonths ?? base?.everyMonths ?? 36, ...resolveDemand(written, base, ground) };
}

function mergeLimit(
  base: ProfileFiling | undefined,
  written: SourceOf<'filing'> | undefined,
  ground: Ground,
): ProfileFiling | undefined {
  if (written === undefined) return base;
  return {
    withinWorkingDays: written.withinWorkingDays ?? base?.withinWorkingDays ?? 20,
    after: written.after ?? base?.after ?? 'issued',
    ...resolveDemand(written, base, ground),
  };
}
