import type { Plan, Role, Step } from '#model';

/** A stretch of time after the start of a plan, in minutes. */
export interface BusyTime {
  readonly from: number;
  readonly to: number;
}

/** How long somebody is taken up by what is to be done at once. */
const momentMinutes = 5;

/** A step with the time that it takes up. */
export interface BusyStep extends BusyTime {
  readonly step: Step;
}

/**
 * When a role has something to do after the plan has started: from the step before it in its list (or the start) to
 * the limit of each step. Steps that recur, or have no time, tie nobody down. Earliest first.
 */
export function busyTimes(plan: Plan, role: Role): readonly BusyTime[] {
  const steps = busySteps(plan.steps.filter(({ actors }) => actors.some(({ name }) => name === role.name)));
  return steps.map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** The steps of somebody, in the order of the text, each with the time from the one before it in its list to its limit. */
export function busySteps(steps: readonly Step[]): readonly BusyStep[] {
  const before = new Map<number, number>();
  return steps.flatMap((step) => {
    const to = step.warning === null ? dueMinutes(step) : null;
    if (to === null) return [];
    const from = Math.min(before.get(step.list) ?? 0, to);
    before.set(step.list, to);
    return [{ step, from, to }];
  });
}

function dueMinutes({ time }: Step): number | null {
  if (time === null || time.kind === 'every') return null;
  return time.kind === 'immediately' ? momentMinutes : time.seconds / 60;
}

/** The first time at which both are busy; null when they never are. */
export function sharedTime(a: readonly BusyTime[], b: readonly BusyTime[]): BusyTime | null {
  for (const mine of a) {
    for (const theirs of b) {
      const both = { from: Math.max(mine.from, theirs.from), to: Math.min(mine.to, theirs.to) };
      if (both.from < both.to) return both;
    }
  }
  return null;
}
