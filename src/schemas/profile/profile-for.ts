import type { Profile, ProfileDrillClock, ProfileSource } from '#model';
import { makeProfileSources, makeSectionLibrary } from '../generated/profiles.ts';
import { dealsWith } from '../hazards.ts';
import { emptyProfile, mergeProfile } from './merge.ts';
import type { SectionLibrary } from './resolve.ts';

interface Packaged {
  readonly sources: Readonly<Record<Profile['kind'], ProfileSource>>;
  readonly library: SectionLibrary;
  readonly profiles: Map<Profile['kind'], Profile>;
}

let loaded: Packaged | null = null;

function load(): Packaged {
  loaded ??= { sources: makeProfileSources(), library: makeSectionLibrary(), profiles: new Map() };
  return loaded;
}

/** The packaged profile of a kind, merged once. */
function packagedProfile(kind: Profile['kind']): Profile {
  const { profiles, sources, library } = load();
  const known = profiles.get(kind);
  if (known !== undefined) return known;
  const profile = mergeProfile(emptyProfile(kind), sources[kind], { library, law: 'practice' });
  profiles.set(kind, profile);
  return profile;
}

/**
 * What a plan of this kind must have: the packaged profile with what the workspace's own files add and change, in
 * their order. Without such files it is the same object every time.
 */
export function profileFor(kind: Profile['kind'], extensions: readonly ProfileSource[] = []): Profile {
  const own = extensions.filter((source) => source.kind === kind);
  const ground = { library: load().library, law: 'local' } as const;
  return own.reduce((base, source) => mergeProfile(base, source, ground), packagedProfile(kind));
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
