import type { Language, ProfileRoleRule } from '#model';

export interface ScaffoldRole {
  readonly name: string;
  readonly guidance: string;
  /** Filled by a post with a deputy. */
  readonly post: boolean;
  /** Filled by the lead unit itself. */
  readonly unit: boolean;
}

/** Who acts in the steps of a scaffold. */
export interface Cast {
  readonly commander: string;
  readonly dutyOfficer: string;
  readonly worker: string;
}

const nobody = { zh: '【谁】', en: '[who]' };

/** The commander is the first role; who takes reports is the duty officer; who does the work, the first group. */
export function castOf(roles: readonly ProfileRoleRule[], language: Language): Cast {
  const [first] = roles;
  const duty = roles.find(isDuty);
  const group = roles.find((role) => role !== first && role !== duty);
  const named = (role: ProfileRoleRule | undefined): string =>
    role === undefined ? nobody[language] : nameOf(role, language);
  return { commander: named(first ?? duty), dutyOfficer: named(duty ?? first), worker: named(group ?? duty ?? first) };
}

export function scaffoldRole(role: ProfileRoleRule, cast: Cast, language: Language): ScaffoldRole {
  const name = nameOf(role, language);
  const post = name === cast.commander && !isDuty(role);
  return { name, guidance: role.guidance?.[language] ?? '', post, unit: !post && isDuty(role) };
}

function nameOf(role: ProfileRoleRule, language: Language): string {
  return role.names[language][0] ?? role.id;
}

function isDuty({ id }: ProfileRoleRule): boolean {
  return id.includes('duty');
}
