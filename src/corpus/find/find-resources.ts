import { dealsWith, findHazards } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { entryAt } from '../uses/entry-at.ts';
import { usesIn } from '../uses/uses-in.ts';
import type { FindResult, Found } from './found.ts';
import { offersOf } from './offers.ts';
import type { FindQuery } from './query.ts';

/** Looks through a register for what can do a thing, is enough of it, and is there in time. `today` as ISO date. */
export function findResources(corpus: Corpus, query: FindQuery, today: string): FindResult {
  const fits = fitsQuery(corpus, query, today);
  const found = offersOf(corpus, query).filter(fits);
  const { within } = query;
  if (query.near === undefined) return { found, unplaced: [] };
  const placed = found.flatMap((one) => (one.minutes === null ? [] : [{ ...one, minutes: one.minutes }]));
  const inTime = placed.filter(({ minutes }) => within === undefined || minutes * 60 <= within);
  return {
    found: inTime.toSorted((a, b) => a.minutes - b.minutes),
    unplaced: found.filter(({ minutes }) => minutes === null),
  };
}

function fitsQuery(corpus: Corpus, query: FindQuery, today: string): (found: Found) => boolean {
  const { text, capability, atLeast = 0, all = false } = query;
  const isForHazard = hazardTest(corpus, query.hazard);
  return (found) =>
    (text === undefined || `${found.name} ${found.about} ${found.id}`.includes(text)) &&
    (capability === undefined || canDo(found, capability)) &&
    (atLeast === 0 || (found.quantity ?? 0) >= atLeast) &&
    isForHazard(found) &&
    (all || isUsable(found, today));
}

/** 水上救援 is asked for as 水上 or 水上救援抢险 too. */
function canDo({ entry: { data } }: Found, wanted: string): boolean {
  const words = 'capabilities' in data ? data.capabilities : 'specialities' in data ? data.specialities : undefined;
  const plain = wanted.trim().toLowerCase();
  return (words ?? []).some((word) => word.toLowerCase().includes(plain) || plain.includes(word.toLowerCase()));
}

function isUsable({ entry: { data }, expires }: Found, today: string): boolean {
  if ('available' in data && data.available === false) return false;
  if ('until' in data && data.until !== undefined && data.until < today) return false;
  if ('quantity' in data && data.quantity === 0) return false;
  return expires === null || expires >= today;
}

/** By the hazards that a row names; of one that names none, by the plans for the hazard that count on it. */
function hazardTest(corpus: Corpus, hazard: string | undefined): (found: Found) => boolean {
  if (hazard === undefined) return () => true;
  const ids = findHazards(hazard).map(({ id }) => id);
  const isIt = (written: readonly string[]): boolean => written.includes(hazard) || dealsWith(written, ids);
  const plans = corpus.plans.filter(({ front }) => isIt(front.hazards ?? []));
  const counted = new Set(
    plans.flatMap((plan) => usesIn(corpus, plan).map(({ target }) => entryAt(corpus.registers, target))),
  );
  return ({ entry }) => {
    const { data } = entry;
    const written = 'specialities' in data ? data.specialities : 'hazards' in data ? data.hazards : undefined;
    return written === undefined ? counted.has(entry) : isIt(written);
  };
}
