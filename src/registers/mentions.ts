import type { Span } from '#model';
import type { Naming, Resolution } from './named.ts';

/** A known name standing in a text. */
export interface Mention {
  readonly name: string;
  readonly span: Span;
  readonly meaning: Resolution;
}

const mentionable = new Set(['unit', 'post', 'team', 'depot', 'shelter', 'jurisdiction', 'law', 'plan', 'risk']);

/**
 * Prepares a search for all names at once. The two first characters of a name select its bucket, whose names
 * are tried longest first, so a text is walked once whatever the number of names.
 */
export function buildMentionFinder(
  index: ReadonlyMap<string, readonly Naming[]>,
): (text: string) => readonly { name: string; span: Span }[] {
  const buckets = new Map<string, string[]>();
  const starts = new Uint8Array(65536);
  for (const [name, bearers] of index) {
    if (name.length < 2 || !bearers.some(({ how, target }) => how !== 'id' && mentionable.has(target.kind))) continue;
    starts[name.charCodeAt(0)] = 1;
    const bucket = buckets.get(name.slice(0, 2));
    if (bucket === undefined) buckets.set(name.slice(0, 2), [name]);
    else bucket.push(name);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.length - a.length);
  return (text) => findAll(text, starts, buckets);
}

function findAll(
  text: string,
  starts: Uint8Array,
  buckets: ReadonlyMap<string, readonly string[]>,
): { name: string; span: Span }[] {
  const found: { name: string; span: Span }[] = [];
  for (let offset = 0; offset < text.length - 1; offset += 1) {
    if (starts[text.charCodeAt(offset)] !== 1) continue;
    const bucket = buckets.get(text.slice(offset, offset + 2));
    const name = bucket?.find((candidate) => text.startsWith(candidate, offset));
    if (name === undefined) continue;
    found.push({ name, span: { start: offset, end: offset + name.length } });
    offset += name.length - 1;
  }
  return found;
}
