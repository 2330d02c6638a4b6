import type { Nodes } from 'mdast';
import type { Span } from '#model';

/** Where a node stands in the file, when its Markdown starts at `base`. */
export function spanOf(node: Nodes, base: number): Span {
  const { position } = node;
  return { start: base + (position?.start.offset ?? 0), end: base + (position?.end.offset ?? 0) };
}

/** Where the children of a node stand, without the marks around them; null when there are none. */
export function contentSpan(children: readonly Nodes[], base: number): Span | null {
  const first = children[0];
  const last = children.at(-1);
  if (first === undefined || last === undefined) return null;
  return { start: spanOf(first, base).start, end: spanOf(last, base).end };
}
