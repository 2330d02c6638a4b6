import type { Span } from '#model';
import { wordFinder } from '#parse';
import type { Naming, Resolution } from './named.ts';

/** A known name standing in a text. */
export interface Mention {
  readonly name: string;
  readonly span: Span;
  readonly meaning: Resolution;
}

const mentionable = new Set(['unit', 'post', 'team', 'depot', 'shelter', 'jurisdiction', 'law', 'plan', 'risk']);

/** Prepares a search for all names at once, so that a text is walked once whatever the number of names. */
export function buildMentionFinder(
  index: ReadonlyMap<string, readonly Naming[]>,
): (text: string) => readonly { name: string; span: Span }[] {
  const names = [...index].flatMap(([name, bearers]) =>
    bearers.some(({ how, target }) => how !== 'id' && mentionable.has(target.kind)) ? [name] : [],
  );
  const find = wordFinder(names);
  return (text) => find(text).map(({ word, start }) => ({ name: word, span: { start, end: start + word.length } }));
}
