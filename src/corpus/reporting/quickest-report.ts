import type { ReportHop } from './report-hops.ts';

/** A way along which a report goes, and how long it takes. */
export interface ReportPath {
  readonly hops: readonly ReportHop[];
  readonly seconds: number;
}

/**
 * Prepares to ask for the quickest way of a report from each finder (who receives no report) to the nearest end that
 * `isReached`. A hop without a limit counts as no time: the sum is the least that it can be.
 */
export function quickestReports(
  hops: readonly ReportHop[],
): (isReached: (hop: ReportHop) => boolean) => readonly ReportPath[] {
  const onward = Map.groupBy(hops, ({ from }) => from.key);
  const receivers = new Set(hops.map(({ to }) => to.key));
  const finders = [...onward.keys()].filter((key) => !receivers.has(key));
  return (isReached) => finders.flatMap((finder) => quickestFrom(finder, onward, isReached) ?? []);
}

/** Dijkstra's way over the few hops of one kind of event. */
function quickestFrom(
  finder: string,
  onward: ReadonlyMap<string, readonly ReportHop[]>,
  isReached: (hop: ReportHop) => boolean,
): ReportPath | null {
  const waiting = new Map<string, ReportPath>([[finder, { hops: [], seconds: 0 }]]);
  const done = new Set<string>();
  for (let key = nearest(waiting); key !== null; key = nearest(waiting)) {
    const path = waiting.get(key) ?? { hops: [], seconds: 0 };
    const last = path.hops.at(-1);
    if (last !== undefined && isReached(last)) return path;
    waiting.delete(key);
    done.add(key);
    for (const hop of onward.get(key) ?? []) if (!done.has(hop.to.key)) goOn(path, hop, waiting);
  }
  return null;
}

function nearest(waiting: ReadonlyMap<string, ReportPath>): string | null {
  let best: readonly [string, ReportPath] | null = null;
  for (const each of waiting) if (best === null || each[1].seconds < best[1].seconds) best = each;
  return best === null ? null : best[0];
}

function goOn(path: ReportPath, hop: ReportHop, waiting: Map<string, ReportPath>): void {
  const seconds = path.seconds + (hop.seconds ?? 0);
  const known = waiting.get(hop.to.key);
  if (known === undefined || seconds < known.seconds) waiting.set(hop.to.key, { hops: [...path.hops, hop], seconds });
}
