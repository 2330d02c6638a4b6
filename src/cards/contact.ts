import { remember, rememberLately } from '#corpus';
import type { Role } from '#model';
import type { Entry, Named, Registers } from '#registers';
import { entriesOf, maySee, type PlanReader } from './reader.ts';

/** How to reach someone whom a plan names. */
export interface Contact {
  /** As the plan writes it. */
  readonly name: string;
  readonly phone: string | null;
  /** The post that fills a role; empty when the name says it already. */
  readonly post: string;
  /** The person who holds the post, where the audience may know. */
  readonly holder: string;
  /** Identity, so that one number is listed once. */
  readonly id: string;
}

const reachable = ['unit', 'post', 'team', 'depot', 'shelter'] as const;
type Reachable = (typeof reachable)[number];

const contactsOf = rememberLately<PlanReader, Map<string, Contact>>(() => new Map());

/** How to reach a role of the plan, or a unit, post, team, depot or shelter of the registers. */
export function contactOf(name: string, reader: PlanReader): Contact {
  const known = contactsOf(reader);
  const found = known.get(name);
  if (found !== undefined) return found;
  const contact = findContact(name, reader);
  known.set(name, contact);
  return contact;
}

function findContact(name: string, reader: PlanReader): Contact {
  const role = reader.plan.roles.find((candidate) => candidate.name === name);
  if (role !== undefined) return contactOfRole(role, reader);
  return contactOfName(name, reader) ?? { name, phone: null, post: '', holder: '', id: name };
}

/** How to reach whoever fills a role: the post, the unit or the lead that it names. */
export function contactOfRole(role: Role, reader: PlanReader): Contact {
  const filler = role.post ?? role.lead ?? role.unit ?? role.name;
  const post = filler === role.name ? '' : filler;
  const found = contactOfName(filler, reader);
  if (found === null) return { name: role.name, phone: null, post, holder: '', id: role.name };
  return { ...found, name: role.name, post };
}

function contactOfName(name: string, reader: PlanReader): Contact | null {
  const meaning = reader.around.names.resolve(name, reachable, reader.around.jurisdiction);
  if (meaning.kind !== 'found' && meaning.kind !== 'retired') return null;
  return { ...reach(meaning.target, reader, 0), name, post: '', id: `${meaning.target.kind}:${meaning.target.id}` };
}

type Reach = Pick<Contact, 'phone' | 'holder'>;

const unreachable: Reach = { phone: null, holder: '' };

function reach(named: Named, reader: PlanReader, depth: number): Reach {
  if (!isReachable(named.kind) || depth > 3) return unreachable;
  return reaches[named.kind](named, reader, depth);
}

function isReachable(kind: Named['kind']): kind is Reachable {
  return reachable.some((candidate) => candidate === kind);
}

const reaches: Readonly<Record<Reachable, (named: Named, reader: PlanReader, depth: number) => Reach>> = {
  unit: (named, reader) => {
    const unit = entriesOf(reader).unit(named);
    return unit === null ? unreachable : { phone: phoneOfUnit(unit, reader), holder: '' };
  },
  post: (named, reader, depth) => {
    const post = entriesOf(reader).post(named)?.data;
    if (post === undefined) return unreachable;
    const own = numberOf(reader, 'posts', post, ['phone', 'mobile']);
    const holder = maySee(reader.audience, 'posts', 'holder') ? (post.holder ?? '') : '';
    return { phone: own ?? reachUnit(post.unit, reader, depth), holder };
  },
  team: (named, reader, depth) => {
    const team = entriesOf(reader).team(named)?.data;
    if (team === undefined) return unreachable;
    const own = numberOf(reader, 'teams', team, ['phone', 'backup_phone']);
    const holder = maySee(reader.audience, 'teams', 'leader') ? (team.leader ?? '') : '';
    return { phone: own ?? reachUnit(team.host, reader, depth), holder };
  },
  depot: (named, reader, depth) => {
    const depot = entriesOf(reader).depot(named)?.data;
    if (depot === undefined) return unreachable;
    const own = numberOf(reader, 'depots', depot, ['phone', 'backup_phone']);
    const holder = maySee(reader.audience, 'depots', 'keeper') ? (depot.keeper ?? '') : '';
    return { phone: own ?? reachUnit(depot.managed_by, reader, depth), holder };
  },
  shelter: (named, reader, depth) => {
    const shelter = entriesOf(reader).shelter(named)?.data;
    if (shelter === undefined) return unreachable;
    const holder = maySee(reader.audience, 'shelters', 'keeper') ? (shelter.keeper ?? '') : '';
    const own = numberOf(reader, 'shelters', shelter, ['phone']);
    return { phone: own ?? reachUnit(shelter.managed_by, reader, depth), holder };
  },
};

function reachUnit(unit: string | undefined, reader: PlanReader, depth: number): string | null {
  if (unit === undefined) return null;
  const meaning = reader.around.names.resolve(unit, ['unit'], reader.around.jurisdiction);
  return meaning.kind === 'found' ? reach(meaning.target, reader, depth + 1).phone : null;
}

function phoneOfUnit(unit: Entry<'units'>, reader: PlanReader): string | null {
  const own = numberOf(reader, 'units', unit.data, ['duty_phone', 'phone']);
  if (own !== null || !maySee(reader.audience, 'contacts', 'phone')) return own;
  const contacts = contactsByUnit(reader.around.registers);
  const called = [unit.data.id, unit.data.name, ...(unit.data.short_names ?? [])];
  const [contact] = called.flatMap((name) => contacts.get(name) ?? []).toSorted((a, b) => a.row - b.row);
  return contact === undefined ? null : numberOf(reader, 'contacts', contact.data, ['phone', 'backup_phone']);
}

/** The first contact under each name of a unit, with its place in the register: the first of all counts. */
const contactsByUnit = remember<Registers, ReadonlyMap<string, Entry<'contacts'> & { readonly row: number }>>(
  ({ contacts }) => new Map(contacts.map((entry, row) => [entry.data.unit, { ...entry, row }] as const).toReversed()),
);

type PhoneField = 'duty_phone' | 'phone' | 'mobile' | 'backup_phone';

/** The first number among the fields that the audience may see and that can be dialled: 138****0001 cannot. */
function numberOf(
  reader: PlanReader,
  register: Parameters<typeof maySee>[1],
  data: { readonly [Field in PhoneField]?: string },
  fields: readonly PhoneField[],
): string | null {
  for (const field of fields) {
    const number = data[field];
    if (number !== undefined && !number.includes('*') && maySee(reader.audience, register, field)) return number;
  }
  return null;
}
