import { readDuration } from '#parse';
import type { Entry } from '#registers';
import type { Corpus } from '../corpus.ts';
import { entryIndex } from '../graph/entries.ts';
import { journey } from '../travel.ts';
import { dependsOn } from '../uses/depends-on.ts';
import { isDialable, phonesOf } from '../uses/phones.ts';
import type { Found } from './found.ts';
import type { Findable, FindQuery } from './query.ts';

/** What one row offers, before the way to it and the numbers are looked up. */
interface Offer {
  readonly id: string;
  readonly name: string;
  readonly quantity: number | null;
  readonly unit: string;
  readonly where: string;
  readonly coordinates: string | undefined;
  /** From the call to departure, as written. */
  readonly start: string | undefined;
  readonly person: string | undefined;
  readonly about: string;
  readonly expires?: string | undefined;
  /** The row whose numbers are called, where it is another. */
  readonly callAt?: Entry;
}

/** Everything that a register offers, with how soon it is at the place that was asked for, and whom to call. */
export function offersOf(corpus: Corpus, query: FindQuery): Found[] {
  const { registers } = corpus;
  const found = (entry: Entry, offer: Offer): Found => foundOf(corpus, query, entry, offer);
  const all: Readonly<Record<Findable, () => Found[]>> = {
    teams: () => registers.teams.map((entry) => found(entry, team(entry))),
    supplies: () => registers.supplies.map((entry) => found(entry, supply(corpus, entry))),
    depots: () => registers.depots.map((entry) => found(entry, depot(entry))),
    shelters: () => registers.shelters.map((entry) => found(entry, shelter(entry))),
    experts: () => registers.experts.map((entry) => found(entry, expert(entry))),
  };
  return all[query.register]();
}

function foundOf(corpus: Corpus, { register, near }: FindQuery, entry: Entry, offer: Offer): Found {
  const { coordinates, start, person, expires, callAt, ...rest } = offer;
  const way = near === undefined ? null : journey(coordinates, near, corpus.settings.value.travel);
  const ready = readDuration(start ?? '')?.seconds ?? 0;
  return {
    ...rest,
    register,
    entry,
    km: way?.km ?? null,
    minutes: way === null ? null : way.minutes + ready / 60,
    person: person ?? '',
    phones: numbersFor(corpus, callAt ?? entry),
    expires: expires ?? null,
  };
}

function numbersFor(corpus: Corpus, entry: Entry): string[] {
  const numbers = dependsOn(corpus, entry).flatMap((row) => phonesOf(row).map(({ number }) => number));
  return [...new Set(numbers.filter(isDialable))];
}

function team({ data }: Entry<'teams'>): Offer {
  const { id, name, size = null, base = '', coordinates, mobilisation: start, leader: person } = data;
  const about = (data.capabilities ?? []).join('、');
  return { id, name, quantity: size, unit: '人', where: base, coordinates, start, person, about };
}

function supply(corpus: Corpus, { data }: Entry<'supplies'>): Offer {
  const { id, name, quantity, unit, specification: about = '', expires, keeper } = data;
  const at = depotOf(corpus, data.depot);
  const person = keeper ?? at?.data.keeper;
  const offer = { id, name, quantity, unit, where: at?.data.name ?? data.depot ?? '', person, about, expires };
  const place = { coordinates: at?.data.coordinates, start: at?.data.loading };
  return at === null ? { ...offer, ...place } : { ...offer, ...place, callAt: at };
}

function depotOf(corpus: Corpus, written: string | undefined): Entry<'depots'> | null {
  const meaning = corpus.names.resolve(written ?? '', ['depot'], null);
  return meaning.kind === 'found' ? entryIndex(corpus.registers).depot(meaning.target) : null;
}

function depot({ data }: Entry<'depots'>): Offer {
  const { id, name, address = '', coordinates, loading: start, keeper: person, access: about = '' } = data;
  return { id, name, quantity: null, unit: '', where: address, coordinates, start, person, about };
}

function shelter({ data }: Entry<'shelters'>): Offer {
  const { id, name, capacity = null, address = '', coordinates, opens: start, keeper: person, kind = '' } = data;
  return { id, name, quantity: capacity, unit: '人', where: address, coordinates, start, person, about: kind };
}

function expert({ data }: Entry<'experts'>): Offer {
  const { id, name, employer = '', title = '', specialities } = data;
  const about = [title, specialities.join('、')].filter((part) => part !== '').join(' · ');
  return {
    id,
    name,
    quantity: null,
    unit: '',
    where: employer,
    coordinates: undefined,
    start: undefined,
    person: name,
    about,
  };
}
