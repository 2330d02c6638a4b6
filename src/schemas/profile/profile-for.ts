import type { Profile, ProfileDrillClock, ProfileSource } from '#model';
import { makeProfileSources, makeSectionLibrary, type ProfileFamily } from '../generated/profiles.ts';
import { dealsWith } from '../hazards.ts';
import { emptyProfile, mergeProfile } from './merge.ts';
import type { SectionLibrary } from './resolve.ts';

type Kind = Profile['kind'];

/** What the plans of a workspace are held to: packaged families, the first the ground, and its own files above them. */
export interface ProfileChoice {
  readonly families: readonly ProfileFamily[];
  readonly extensions: readonly ProfileSource[];
}

const usual: ProfileChoice = { families: ['cn'], extensions: [] };

let library: SectionLibrary | null = null;
const loaded = new Map<ProfileFamily, Readonly<Record<Kind, ProfileSource>>>();
const merged = new Map<string, Profile>();

function sectionLibrary(): SectionLibrary {
  library ??= makeSectionLibrary();
  return library;
}

function sourceOf(family: ProfileFamily, kind: Kind): ProfileSource {
  const known = loaded.get(family) ?? makeProfileSources[family]();
  loaded.set(family, known);
  return known[kind];
}

/** The packaged profile of a kind, merged once for each choice of families. */
function packagedProfile(kind: Kind, families: readonly ProfileFamily[]): Profile {
  const key = [kind, ...families].join(' ');
  const known = merged.get(key);
  if (known !== undefined) return known;
  const ground = { library: sectionLibrary(), law: 'practice' } as const;
  const sources = families.map((family) => sourceOf(family, kind));
  const profile = sources.reduce((base, source) => mergeProfile(base, source, ground), emptyProfile(kind));
  merged.set(key, profile);
  return profile;
}

/**
 * What a plan of this kind must have: the packaged profiles that the workspace chose, with what its own files add and
 * change, in their order. Without such files it is the same object every time.
 */
export function profileFor(kind: Kind, { families, extensions }: ProfileChoice = usual): Profile {
  const own = extensions.filter((source) => source.kind === kind);
  const ground = { library: sectionLibrary(), law: 'local' } as const;
  return own.reduce((base, source) => mergeProfile(base, source, ground), packagedProfile(kind, families));
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
