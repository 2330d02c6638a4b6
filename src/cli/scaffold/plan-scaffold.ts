import { levelName } from '#cards';
import type { Language, Profile, ProfileAttachmentRule, ProfileSection, ResponseLevel } from '#model';
import { dealsWith, keyName } from '#schemas';
import { type Cast, castOf, type ScaffoldRole, scaffoldRole } from './cast.ts';
import { heading, type ScaffoldSection, sectionsOf } from './sections.ts';

/** What a new plan is made from. */
export interface PlanRequest {
  readonly profile: Profile;
  readonly language: Language;
  readonly hazards: readonly string[];
}

export interface ScaffoldAttachment {
  readonly number: string;
  readonly title: string;
  readonly guidance: string;
}

/** The part of a new plan that its profile decides. */
export interface PlanScaffold {
  readonly roles: readonly ScaffoldRole[];
  readonly commander: string;
  readonly levels: readonly { readonly name: string }[];
  readonly sections: readonly ScaffoldSection[];
  /** What the law wants said of the hazards, in words. */
  readonly statutory: readonly string[];
  readonly attachmentsNumber: number;
  readonly attachments: readonly ScaffoldAttachment[];
}

/** Sections, roles, levels and procedures that the profile asks for, ready to be filled in. */
export function planScaffold(request: PlanRequest): PlanScaffold {
  const { profile, language } = request;
  const roles = profile.roles.filter((role) => isAsked(role, request) || isForHazards(role, request));
  const cast: Cast = castOf(roles, language);
  const levels = levelsOf(profile);
  const sections = sectionsOf(
    request,
    cast,
    levels.map((level) => levelName(level, language)),
  );
  const attachments = profile.attachments.filter((attachment) => isAsked(attachment, request));
  const last = sections.filter(({ hashes }) => hashes === '##').length + 1;
  return {
    roles: roles.map((role) => scaffoldRole(role, cast, language)),
    commander: cast.commander,
    levels: levels.map((level) => ({ name: keyName('plan', `/levels/${level}`, language) })),
    sections,
    statutory: profile.sections
      .filter((section) => isContent(section) && isAsked(section, request))
      .map((section) => heading(section, language)),
    attachmentsNumber: last,
    attachments: attachments.map((attachment, index) =>
      scaffoldAttachment(attachment, `${last}.${index + 1}`, language),
    ),
  };
}

/** Whether something is asked for firmly enough, and for these hazards. */
export function isAsked(
  { strength, hazards }: Pick<ProfileSection, 'strength' | 'hazards'>,
  request: PlanRequest,
): boolean {
  return strength !== 'may' && (hazards.length === 0 || dealsWith(request.hazards, hazards));
}

/** Whether something is meant for just these hazards, however firmly it is asked for. */
function isForHazards({ hazards }: Pick<ProfileSection, 'hazards'>, request: PlanRequest): boolean {
  return hazards.length > 0 && dealsWith(request.hazards, hazards);
}

/** Whether the profile wants something said, in whichever section, rather than a section of its own. */
export function isContent({ words }: ProfileSection): boolean {
  return words !== undefined;
}

function levelsOf({ levels }: Profile): ResponseLevel[] {
  if (levels === undefined) return [];
  const all: readonly ResponseLevel[] = [1, 2, 3, 4];
  const required = all.filter((level) => levels.required.includes(level));
  return required.length > 0 || levels.strength === 'may' ? required : all.slice(0, levels.least);
}

function scaffoldAttachment(rule: ProfileAttachmentRule, number: string, language: Language): ScaffoldAttachment {
  return { number, title: rule.names[language][0] ?? rule.id, guidance: rule.guidance?.[language] ?? '' };
}
