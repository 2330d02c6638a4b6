import type { CallTreeView } from '../../src/view/index.ts';

type Hop = CallTreeView['hops'][number];

/** A report and those that it sets off. */
export interface CallNode {
  readonly hop: Hop;
  readonly next: readonly CallNode[];
}

/** The hops as trees: first the reports that no other report sets off. Each hop stands once, so a circle ends. */
export function callTree(hops: readonly Hop[]): CallNode[] {
  const told = new Set(hops.map(({ to }) => to));
  const used = new Set<Hop>();
  const grow = (from: readonly Hop[]): CallNode[] =>
    from.flatMap((hop) => {
      if (used.has(hop)) return [];
      used.add(hop);
      return [{ hop, next: grow(hops.filter((other) => other.from === hop.to && !used.has(other))) }];
    });
  const first = grow(hops.filter(({ from }) => !told.has(from)));
  return [...first, ...grow(hops)];
}

/** Minutes until the last one knows, along the slowest branch. */
export function slowest(nodes: readonly CallNode[]): number {
  return Math.max(0, ...nodes.map(({ hop, next }) => (hop.minutes ?? 0) + slowest(next)));
}
