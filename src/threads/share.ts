/** Below this a library is read sooner than another thread has started. */
const fewestPlans = 400;
const fewestForEach = 200;
const mostThreads = 8;

/** Who reads which plans. */
export interface Shares {
  readonly own: readonly string[];
  /** One list for each other thread. */
  readonly others: readonly (readonly string[])[];
}

/**
 * What one plan costs, as parts of reading and judging it (`bench/rules.ts` shows them): to take over what another
 * thread has read, and its part in the rules over the whole library, which one thread runs alone.
 */
const cost = { handOver: 0.05, takeOver: 0.08, together: 0.3, reading: 0.45 };

/** Shares plan files out over `threads` threads, so that all are ready at about the same time. */
export function shareOut(plans: readonly string[], threads: number, toJudge: boolean): Shares {
  const helpers = Math.min(threads, mostThreads, Math.floor(plans.length / fewestForEach)) - 1;
  if (plans.length < fewestPlans || helpers < 1) return { own: plans, others: [] };
  const own = ownPart(helpers, toJudge);
  const parts = [own, ...Array.from({ length: helpers }, () => (1 - own) / helpers)];
  const lists = parts.map((): string[] => []);
  for (const file of plans) {
    // To whoever is furthest behind: large and small plans of one folder are spread evenly.
    const lag = parts.map((part, index) => ((lists[index]?.length ?? 0) + 1) / Math.max(part, 1e-9));
    lists[lag.indexOf(Math.min(...lag))]?.push(file);
  }
  const [first = [], ...others] = lists;
  return { own: first, others };
}

/** The part of the first thread, which also takes over all the others' and runs the rules over the whole library. */
function ownPart(helpers: number, toJudge: boolean): number {
  const whole = toJudge ? 1 : cost.reading;
  const theirs = (whole + cost.handOver) / helpers;
  const alone = cost.takeOver + (toJudge ? cost.together : 0);
  return Math.max(0, (theirs - alone) / (whole - cost.takeOver + theirs));
}
