import type { Profile, ProfileLevels, ProfileSource, ProfileWarnings } from '#model';
import { given } from './given.ts';
import { type Ground, innerDemand, resolveDemand } from './resolve.ts';

/** What is asked of response levels, merged. */
export function mergeLevels(base: Profile, source: ProfileSource, ground: Ground): { levels?: ProfileLevels } {
  const { levels: written } = source;
  const { levels } = base;
  if (written === undefined) return levels === undefined ? {} : { levels };
  const demand = resolveDemand(written, levels, ground);
  return {
    levels: {
      required: written.required ?? levels?.required ?? [],
      least: written.least ?? levels?.least ?? 0,
      ...demand,
      ...given('trigger', innerDemand(written.trigger, demand, levels?.trigger, ground)),
      ...given('decider', innerDemand(written.decider, demand, levels?.decider, ground)),
      ...given('report', innerDemand(written.report, demand, levels?.report, ground)),
      ...given('standDown', innerDemand(written.standDown, demand, levels?.standDown, ground)),
      ...given('actions', innerDemand(written.actions, demand, levels?.actions, ground)),
    },
  };
}

/** What is asked of warning levels, merged. */
export function mergeWarnings(base: Profile, source: ProfileSource, ground: Ground): { warnings?: ProfileWarnings } {
  const { warnings: written } = source;
  const { warnings } = base;
  if (written === undefined) return warnings === undefined ? {} : { warnings };
  const demand = resolveDemand(written, warnings, ground);
  return {
    warnings: {
      ...demand,
      ...given('issuer', innerDemand(written.issuer, demand, warnings?.issuer, ground)),
      ...given('actions', innerDemand(written.actions, demand, warnings?.actions, ground)),
    },
  };
}
