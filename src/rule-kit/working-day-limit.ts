import { isRunning } from '#corpus';
import type { Basis, Plan, Profile } from '#model';
import { daysBetween } from '#parse';
import { addWorkingDays, workingDayYears } from '#schemas';
import { atField, type Place } from './place.ts';
import type { Unjudged } from './rule.ts';

/** The date from which the time runs, the working days that there are, and the last of them. */
type Reckoned = Readonly<Record<'base' | 'deadline', string> & Record<'limit', number>>;

interface Missed<Message extends string, Data> {
  readonly message: Message;
  readonly data: Data;
  readonly at: Place;
  readonly basis: readonly Basis[];
}

/** Done too late, or not done although the day is past. */
type MissedLimit =
  | Missed<'late', Reckoned & Readonly<Record<'done', string> & Record<'days', number>>>
  | Missed<'open', Reckoned>;

/**
 * What a profile wants done within so many working days of a date of the plan, and was not; nothing for a plan whose
 * clocks do not run. `done` is when it was done, which the plan writes at `pointer`.
 */
export function* missedLimit(
  plan: Plan,
  limit: Profile['filing'],
  { done, pointer, today }: { readonly done: string | undefined; readonly pointer: string; readonly today: string },
): Generator<MissedLimit | Unjudged> {
  const base = limit === undefined ? undefined : plan.front.dates?.[limit.after];
  if (limit === undefined || base === undefined || !isRunning(plan)) return;
  const deadline = addWorkingDays(base, limit.withinWorkingDays);
  if (deadline === null) {
    yield { notChecked: unknownHolidays(), document: plan.document };
    return;
  }
  const reckoned = { base, limit: limit.withinWorkingDays, deadline };
  const found = { at: atField(plan.document, pointer), basis: limit.basis };
  if (done === undefined) {
    if (today > deadline) yield { message: 'open', data: reckoned, ...found };
  } else if (done > deadline)
    yield { message: 'late', data: { ...reckoned, done, days: daysBetween(deadline, done) }, ...found };
}

function unknownHolidays(): Unjudged['notChecked'] {
  const { first, last } = workingDayYears;
  return {
    zh: `只有 ${first}—${last} 年的法定节假日安排，算不出工作日。`,
    en: `Public holidays are known for ${first} to ${last} only: working days cannot be counted.`,
  };
}
