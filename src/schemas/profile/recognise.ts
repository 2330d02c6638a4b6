import type { Profile, ProfileSection } from '#model';
import { remember } from '#parse';

/** A heading or a name as it is compared: without spaces, marks and joining words. */
export function sameTitle(title: string): string {
  return remembered(title, compared);
}

const remembered = remember<string>();

function compared(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s、，,。:：;；·.()（）《》〈〉“”"'／/-]|以及|与|和|及/g, '')
    .replace(/^(?:the|a|an)(?=[a-z])/, '');
}

interface Synonym {
  readonly id: string;
  readonly text: string;
}

const known = new WeakMap<Profile, readonly Synonym[]>();

/** Every accepted heading with its section, the longest first; of equals the first section counts. */
function synonymsOf(profile: Profile): readonly Synonym[] {
  const cached = known.get(profile);
  if (cached !== undefined) return cached;
  const list = everySection(profile.sections).flatMap(({ id, headings }) =>
    [...headings.zh, ...headings.en].map((heading) => ({ id, text: sameTitle(heading) })),
  );
  const sorted = list.filter(({ text }) => text !== '').toSorted((a, b) => b.text.length - a.text.length);
  known.set(profile, sorted);
  return sorted;
}

/** The sections and all their sub-sections, in the order of the profile. */
export function everySection(sections: readonly ProfileSection[]): readonly ProfileSection[] {
  return sections.flatMap((section) => [section, ...everySection(section.sections)]);
}

/**
 * The id of the profile's section that a heading (without its number) is, or null. A heading that is a synonym wins;
 * else the longest synonym in it, one at its end before one elsewhere. Two characters are too few to be looked for.
 */
export function recogniseSection(profile: Profile, title: string): string | null {
  const written = sameTitle(title);
  const synonyms = synonymsOf(profile);
  const same = synonyms.find(({ text }) => text === written);
  if (same !== undefined) return same.id;
  const inside = synonyms.filter(({ text }) => text.length > 2 && written.includes(text));
  const longest = inside.filter(({ text }) => text.length === inside[0]?.text.length);
  return (longest.find(({ text }) => written.endsWith(text)) ?? longest[0])?.id ?? null;
}

/** The id of the profile's role that a role of a plan is, by its name, or null. */
export function recogniseRole(profile: Profile, name: string): string | null {
  const written = sameTitle(name);
  return roleNamesOf(profile).find(({ text }) => written.includes(text))?.id ?? null;
}

const knownRoles = new WeakMap<Profile, readonly Synonym[]>();

/** Every name of the profile's roles, the longest first. */
function roleNamesOf(profile: Profile): readonly Synonym[] {
  const cached = knownRoles.get(profile);
  if (cached !== undefined) return cached;
  const names = profile.roles
    .flatMap(({ id, names: { zh, en } }) => [...zh, ...en].map((each) => ({ id, text: sameTitle(each) })))
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.text.length - a.text.length);
  knownRoles.set(profile, names);
  return names;
}

/** What is known of a plan when its sections are looked over. */
export interface PlanOutline {
  /** Ids of the sections that were recognised. */
  readonly recognised: ReadonlySet<string>;
  readonly text: string;
  /** Whether the plan deals with one of these hazards. */
  readonly dealsWith: (hazards: readonly string[]) => boolean;
}

/**
 * The sections of the profile that a plan lacks. A section is there when its heading or that of one inside it is, or
 * when one of its words stands in the text; what is inside a missing section is not told as well.
 */
export function missingSections(profile: Profile, plan: PlanOutline): readonly ProfileSection[] {
  return profile.sections.flatMap((section) => missingIn(section, plan));
}

function missingIn(section: ProfileSection, plan: PlanOutline): readonly ProfileSection[] {
  if (section.hazards.length > 0 && !plan.dealsWith(section.hazards)) return [];
  if (!isThere(section, plan)) return [section];
  return section.sections.flatMap((inner) => missingIn(inner, plan));
}

function isRecognised({ id, sections }: ProfileSection, recognised: ReadonlySet<string>): boolean {
  return recognised.has(id) || sections.some((inner) => isRecognised(inner, recognised));
}

function isThere(section: ProfileSection, plan: PlanOutline): boolean {
  if (isRecognised(section, plan.recognised)) return true;
  const words = [...(section.words?.zh ?? []), ...(section.words?.en ?? [])];
  return words.some((word) => plan.text.includes(word));
}
