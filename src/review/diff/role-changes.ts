import { type Plan, pointer, type Role, type Text } from '#model';
import { type Change, change } from './change.ts';
import { keyText, placesOf } from './front-changes.ts';
import { namesBetween, pairsBy } from './pairs.ts';

/** Who the roles are filled by, and what they must do; a duty that went from one role to another is one change. */
export function roleChanges(before: Plan, after: Plan): Change[] {
  const { both, removed, added } = pairsBy(before.roles, after.roles, ({ name }) => name);
  const at = (name: string): Change['at'] => placesOf(before, after, pointer('roles', name));
  return [
    ...removed.map((role) =>
      change({
        area: 'roles',
        kind: 'removed',
        place: placeOf(role.name),
        before: fillersOf(role),
        at: at(role.name),
        concerns: [role.name, ...namesOf(role)],
      }),
    ),
    ...added.map((role) =>
      change({
        area: 'roles',
        kind: 'added',
        place: placeOf(role.name),
        after: fillersOf(role),
        at: at(role.name),
        concerns: [role.name, ...namesOf(role)],
      }),
    ),
    ...both.flatMap(([was, now]) => fillerChanges(was, now, at(now.name))),
    ...dutyChanges(before.roles, after.roles, at),
  ];
}

function placeOf(name: string, key = ''): Text {
  const field = key === '' ? { zh: '', en: '' } : keyText(`/roles/x/${key}`);
  return {
    zh: `角色 ${name}${key === '' ? '' : ` ${field.zh}`}`,
    en: `role ${name}${key === '' ? '' : ` ${field.en}`}`,
  };
}

function namesOf({ post, unit, lead, members, deputies }: Role): string[] {
  return [...[post, unit, lead].filter((name) => name !== undefined), ...members, ...deputies];
}

function fillersOf(role: Role): string {
  return namesOf(role).join('、');
}

function fillerChanges(was: Role, now: Role, at: Change['at']): Change[] {
  const singles = (['post', 'unit', 'lead'] as const).flatMap((key) => {
    const [old, fresh] = [was[key], now[key]];
    if (old === fresh) return [];
    const kind = old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed';
    const concerns = [now.name, old, fresh].filter((name) => name !== undefined);
    const found = { before: old ?? null, after: fresh ?? null, at, concerns };
    return [change({ area: 'roles', kind, place: placeOf(now.name, key), ...found })];
  });
  const lists = (['members', 'deputies'] as const).flatMap((key) => {
    const { removed, added } = namesBetween(was[key], now[key]);
    const place = placeOf(now.name, key);
    return [
      ...removed.map((name) =>
        change({ area: 'roles', kind: 'removed', place, before: name, at, concerns: [now.name, name] }),
      ),
      ...added.map((name) =>
        change({ area: 'roles', kind: 'added', place, after: name, at, concerns: [now.name, name] }),
      ),
    ];
  });
  return [...singles, ...lists];
}

interface Duty {
  readonly role: string;
  readonly duty: string;
}

function dutyChanges(before: readonly Role[], after: readonly Role[], at: (role: string) => Change['at']): Change[] {
  const dutiesOf = (roles: readonly Role[]): Duty[] =>
    roles.flatMap(({ name, duties }) => duties.map((duty) => ({ role: name, duty })));
  const { removed, added } = pairsBy(dutiesOf(before), dutiesOf(after), ({ role, duty }) => `${role}\n${duty}`);
  const taken = new Set<Duty>();
  const gone = removed.map((duty) => {
    const heir = added.find((candidate) => candidate.duty === duty.duty && !taken.has(candidate));
    if (heir === undefined) return dutyChange('removed', duty, at(duty.role));
    taken.add(heir);
    return shifted(duty.duty, duty.role, heir.role, at(heir.role));
  });
  return [...gone, ...added.filter((duty) => !taken.has(duty)).map((duty) => dutyChange('added', duty, at(duty.role)))];
}

function dutyChange(kind: 'added' | 'removed', { role, duty }: Duty, at: Change['at']): Change {
  const side = kind === 'added' ? { after: duty } : { before: duty };
  return change({ area: 'roles', kind, place: placeOf(role, 'duties'), ...side, at, concerns: [role] });
}

/** A duty that one side gave up and another took over. */
export function shifted(
  duty: string,
  from: string,
  to: string,
  at: Change['at'],
  place: Text = placeOf(to, 'duties'),
): Change {
  const says = { zh: `“${duty}”由 ${from} 转给 ${to}`, en: `"${duty}" went from ${from} to ${to}` };
  return change({ area: 'roles', kind: 'shifted', place, before: from, after: to, says, at, concerns: [from, to] });
}
