import { type Plan, pointer, type Role } from '#model';

/** A name in a role of a plan: who fills it, leads it, belongs to it or stands in. */
export interface RoleName {
  readonly role: Role;
  readonly written: string;
  readonly key: 'post' | 'unit' | 'lead' | 'members' | 'deputies';
  /** Its place where the key holds a list. */
  readonly index: number | null;
}

/** Every name in the roles of a plan, in the order of the format. */
export function namesInRoles({ roles }: Plan): RoleName[] {
  const found: RoleName[] = [];
  for (const role of roles) {
    for (const key of ['post', 'unit', 'lead'] as const) {
      const written = role[key];
      if (written !== undefined) found.push({ role, written, key, index: null });
    }
    for (const key of ['members', 'deputies'] as const)
      for (const [index, written] of role[key].entries()) found.push({ role, written, key, index });
  }
  return found;
}

/** JSON pointer of a name in the front matter. */
export function pointerToName({ role, key, index }: RoleName): string {
  return role.pointer + (index === null ? pointer(key) : pointer(key, index));
}
