import type { Corpus } from '#corpus';
import { fingerprint, type Language, type Plan } from '#model';
import type { Entry, Named, NamedKind, RegisterName } from '#registers';
import { type Coordinates, readCoordinates } from '#schemas';
import type { Eye } from './eye.ts';
import { familyOf } from './guidance/hazard-families.ts';
import type { Call, Link } from './types/audience.ts';

/** What every part of the view leans on: the corpus as this audience sees it, and links into the handbook. */
export interface Lookups {
  readonly corpus: Corpus;
  readonly eye: Eye;
  readonly language: Language;
  readonly today: string;
  /** The plans of this edition. */
  readonly plans: readonly Plan[];
  readonly planLink: (written: string, from: string | null) => Link | null;
  readonly linkTo: (plan: Plan) => Link;
  readonly placeLink: (id: string | null) => Link | null;
  readonly hazardLink: (name: string) => Link;
  readonly unitNamed: (written: string, from: string | null) => Entry<'units'> | null;
  /** The number of the unit, post or team that is written here; null when the audience may have none. */
  readonly callOf: (written: string, from: string | null) => Call | null;
  readonly hasPlace: (id: string) => boolean;
}

export interface LookupInput {
  readonly corpus: Corpus;
  readonly eye: Eye;
  readonly language: Language;
  readonly today: string;
  readonly plans: readonly Plan[];
  readonly places: ReadonlySet<string>;
}

export function buildLookups(input: LookupInput): Lookups {
  const { corpus, plans, places } = input;
  const shown = new Set(plans);
  const linkTo = (plan: Plan): Link => ({ slug: slugOf(plan.id), name: plan.title });
  const units = byId(corpus.registers.units);
  const find = finder(input);
  const unitNamed: Lookups['unitNamed'] = (written, from) => {
    const found = find(written, from, ['unit', 'post', 'team']);
    return found === null ? null : (units.get(unitIdOf(corpus, found, from) ?? '') ?? null);
  };
  return {
    ...input,
    linkTo,
    unitNamed,
    hasPlace: (id) => places.has(id),
    planLink: (written, from) => {
      const plan = corpus.planNamed(written, from);
      return plan !== null && shown.has(plan) ? linkTo(plan) : null;
    },
    placeLink: (id) => {
      const entry = id === null ? null : corpus.tree.entryOf(id);
      return entry === null ? null : { slug: slugOf(entry.data.id), name: entry.data.name };
    },
    hazardLink,
    callOf: callFinder(input, find, unitNamed),
  };
}

/** Ids are already made of lower-case words and slashes; anything else is replaced by its fingerprint. */
export function slugOf(id: string): string {
  return /^[a-z0-9][a-z0-9/_-]*$/.test(id) && !id.includes('//') ? id : `x-${fingerprint(id, 10)}`;
}

function hazardLink(name: string): Link {
  return { slug: familyOf(name)?.slug ?? slugOf(name), name };
}

type Find = (written: string, from: string | null, kinds: readonly NamedKind[]) => Named | null;

function finder({ corpus }: LookupInput): Find {
  return (written, from, kinds) => {
    const found = corpus.names.resolve(written, kinds, from);
    return found.kind === 'found' || found.kind === 'retired' ? found.target : null;
  };
}

export function byId<Name extends RegisterName>(entries: readonly Entry<Name>[]): Map<string, Entry<Name>> {
  return new Map(entries.map((entry) => [idOf(entry.data), entry]));
}

function idOf(data: { readonly id?: string; readonly name?: string }): string {
  return data.id ?? data.name ?? '';
}

function unitIdOf(corpus: Corpus, named: Named, from: string | null): string | null {
  if (named.kind === 'unit') return named.id;
  const written =
    named.kind === 'post'
      ? corpus.registers.posts.find(({ data }) => idOf(data) === named.id)?.data.unit
      : corpus.registers.teams.find(({ data }) => idOf(data) === named.id)?.data.host;
  if (written === undefined) return null;
  const unit = corpus.names.resolve(written, ['unit'], from);
  return unit.kind === 'found' || unit.kind === 'retired' ? unit.target.id : null;
}

type CallFinder = (written: string, from: string | null) => Call | null;

/** A person at a post for the office, else a team's or a unit's own number, as far as this audience may have it. */
function callFinder(input: LookupInput, find: Find, unitNamed: Lookups['unitNamed']): CallFinder {
  const posts = byId(input.corpus.registers.posts);
  const teams = byId(input.corpus.registers.teams);
  const ofPost: CallFinder = (written, from) => {
    const data = posts.get(find(written, from, ['post'])?.id ?? '')?.data;
    const phone = data?.phone ?? data?.mobile;
    if (data === undefined || phone === undefined) return null;
    return { name: data.name, phone, ...(data.holder === undefined ? {} : { person: data.holder }) };
  };
  const ofTeam: CallFinder = (written, from) => {
    const entry = teams.get(find(written, from, ['team'])?.id ?? '');
    const { name, phone } = entry === undefined ? {} : input.eye.look('teams', entry.data);
    return name === undefined || phone === undefined ? null : { name, phone };
  };
  const ofUnit: CallFinder = (written, from) => {
    const unit = unitNamed(written, from);
    const { name, duty_phone: phone } = unit === null ? {} : input.eye.look('units', unit.data);
    return name === undefined || phone === undefined ? null : { name: unit?.data.short_names?.[0] ?? name, phone };
  };
  return (written, from) =>
    (input.eye.audience === 'internal' ? ofPost(written, from) : null) ??
    ofTeam(written, from) ??
    ofUnit(written, from);
}

export function coordinatesOf(written: string | undefined): Coordinates | null {
  return written === undefined ? null : readCoordinates(written);
}

/** Straight-line distance in kilometres, to one decimal. */
export function kilometres(a: Coordinates, b: Coordinates): number {
  const radians = Math.PI / 180;
  const x = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  const y = (b.latitude - a.latitude) * radians;
  return Math.round(Math.hypot(x, y) * 63710) / 10;
}

/** The same calls once each, in their order. */
export function distinctCalls(calls: readonly (Call | null)[]): Call[] {
  const seen = new Map<string, Call>();
  for (const call of calls) if (call !== null && !seen.has(call.phone)) seen.set(call.phone, call);
  return [...seen.values()];
}
