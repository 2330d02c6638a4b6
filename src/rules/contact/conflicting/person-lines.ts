import { type Corpus, phonesOf, samePhone, unitBehind } from '#corpus';
import type { Entry } from '#registers';

/** A mobile number that a row gives to a person. */
export interface PersonLine {
  readonly person: string;
  /** Name of the person's unit, as one and the same whatever it is called. */
  readonly unit: string;
  readonly mobile: string;
  readonly field: string;
  readonly entry: Entry;
}

/** Every mobile number in the registers with whose it is. */
export function personLines(corpus: Corpus): PersonLine[] {
  const { posts, contacts, teams, depots, shelters, experts } = corpus.registers;
  return [
    ...posts.flatMap((entry) => lines(entry, entry.data.holder)),
    ...contacts.flatMap((entry) => lines(entry, entry.data.officer)),
    ...teams.flatMap((entry) => lines(entry, entry.data.leader)),
    ...depots.flatMap((entry) => lines(entry, entry.data.keeper)),
    ...shelters.flatMap((entry) => lines(entry, entry.data.keeper)),
    ...experts.flatMap((entry) => lines(entry, entry.data.name)),
  ];

  function lines(entry: Entry, person: string | undefined): PersonLine[] {
    if (person === undefined) return [];
    const unit = unitBehind(corpus, entry)?.data.name ?? '';
    return phonesOf(entry).flatMap(({ field, number }) =>
      isMobile(number) ? [{ person, unit, mobile: number, field, entry }] : [],
    );
  }
}

/** Landlines are shared by whoever sits in the office. */
function isMobile(number: string): boolean {
  return /^1[\d*]{10}$/.test(samePhone(number));
}
