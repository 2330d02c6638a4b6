import type { Ladder, Rung } from './ladder.ts';

/** Whether more of the metric is worse (`rising`: water level) or less of it (`falling`: days of supply). */
export type Direction = 'rising' | 'falling';

/** One number that stands for a rung: its middle, or its only end; null for a rung without ends. */
function middle({ interval: { min, max } }: Rung): number | null {
  if (min === undefined) return max ?? null;
  return max === undefined ? min : (min + max) / 2;
}

/**
 * Tells the direction of a ladder whose rungs stand highest level first. Each pair of neighbours has a vote, and the
 * open ends have two: the highest level is open towards the worse side, the lowest may be towards the better. Null
 * when the votes are equal.
 */
export function directionOf({ rungs }: Pick<Ladder, 'rungs'>): Direction | null {
  let votes = 0;
  for (const [index, rung] of rungs.entries()) {
    const worse = rungs[index - 1];
    if (worse === undefined) continue;
    votes += Math.sign((middle(worse) ?? 0) - (middle(rung) ?? 0));
  }
  votes += 2 * openEnd(rungs[0]) - (rungs.length > 1 ? openBottom(rungs.at(-1)) : 0);
  if (votes === 0) return null;
  return votes > 0 ? 'rising' : 'falling';
}

/** 1 where only the lower end is set, -1 where only the upper is, else 0. */
function openEnd(rung: Rung | undefined): number {
  if (rung === undefined) return 0;
  const { min, max } = rung.interval;
  if ((min === undefined) === (max === undefined)) return 0;
  return max === undefined ? 1 : -1;
}

/** A lowest level with only an upper end says `rising`; one with only a lower end says nothing: it may be open. */
function openBottom(rung: Rung | undefined): number {
  return openEnd(rung) < 0 ? -2 : 0;
}
