import type { Profile, ProfileDrillClock, ProfileSource } from '#model';
import { profiles, sectionLibrary } from '../generated/profiles.ts';
import { dealsWith } from '../hazards.ts';
import { mergeProfile } from './merge.ts';

/**
 * What a plan of this kind must have: the packaged profile with what the workspace's own files add and change, in
 * their order.
 */
export function profileFor(kind: Profile['kind'], extensions: readonly ProfileSource[] = []): Profile {
  const own = extensions.filter((source) => source.kind === kind);
  return own.reduce(
    (base, source) => mergeProfile(base, source, { library: sectionLibrary, law: 'local' }),
    profiles[kind],
  );
}

/** The drill clock that holds for a plan: the first whose kinds of unit and hazards fit. */
export function drillClock(
  profile: Profile,
  plan: { readonly lead: string; readonly hazards: readonly string[] },
): ProfileDrillClock | null {
  const fits = ({ units, hazards }: ProfileDrillClock): boolean =>
    (units.length === 0 || units.some((unit) => plan.lead.includes(unit))) &&
    (hazards.length === 0 || dealsWith(plan.hazards, hazards));
  return profile.drills.find(fits) ?? null;
}
