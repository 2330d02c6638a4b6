import type { Basis, Plan, ProfileSection } from '#model';
import { dealsWith, missingSections, sameTitle } from '#schemas';
import type { PlanContext } from '../corpus.ts';
import { remember } from '../graph/index.ts';
import { Lately, rememberLately } from '../graph/lately.ts';

/** A section that the profile asks for and the plan has not. */
export interface MissingSection {
  readonly section: ProfileSection;
  /** What asks for it: the profile's own demand, and that of a procedure which should stand in it. */
  readonly basis: readonly Basis[];
}

type Around = Pick<PlanContext, 'profile' | 'recognised'>;

const known = new Lately<Plan, readonly MissingSection[]>();

/** The sections that a plan must or should have and has not, looked over once a plan. */
export function missingFrom(plan: Plan, around: Around): readonly MissingSection[] {
  const cached = known.get(plan);
  if (cached !== undefined) return cached;
  const found = lookOver(plan, around);
  known.set(plan, found);
  return found;
}

function lookOver(plan: Plan, { profile, recognised }: Around): readonly MissingSection[] {
  const written = plan.front.hazards ?? [];
  const outline = {
    recognised: new Set(recognised.flatMap((id) => id ?? [])),
    // English words of the profiles are in small letters.
    text: plan.document.text.slice(plan.bodyStart).toLowerCase(),
    dealsWith: (hazards: readonly string[]) => dealsWith(written, hazards),
  };
  return missingSections(profile, outline).flatMap((section) => {
    const procedures = profile.procedures.filter((procedure) => procedure.section === section.id);
    const demands = [section, ...procedures].filter(({ strength }) => strength !== 'may');
    if (demands.length === 0 || isNamedIn(titlesOf(plan), section)) return [];
    return [{ section, basis: demands.flatMap(({ basis }) => basis) }];
  });
}

/** A heading may be for two sections: 先期处置与信息报告 is recognised as one of them. */
function isNamedIn(titles: readonly string[], section: ProfileSection): boolean {
  const names = namesOf(section);
  return titles.some((title) => names.some((name) => title.includes(name)));
}

const titlesOf = rememberLately<Plan, readonly string[]>(({ sections }) =>
  sections.map(({ title }) => sameTitle(title)),
);

/** Two characters are too few to be looked for. */
const namesOf = remember<ProfileSection, readonly string[]>(({ headings }) =>
  [...headings.zh, ...headings.en].map(sameTitle).filter((name) => name.length > 2),
);
