import { remember } from '#corpus';
import type { Workspace } from '#model';
import { type WordFinder, wordFinder } from '#parse';
import { wording } from '#schemas';
import type { Slot } from './bound.ts';

/** The words that are looked for in a workspace, and the slot that each leaves open. */
export interface VagueWords {
  readonly find: WordFinder;
  readonly slotOf: ReadonlyMap<string, Slot>;
}

const slots = ['time', 'actor', 'condition', 'quantity', 'reference'] as const;

/** The packaged words and the workspace's own (`vocabulary.vague`), without those that it allows. */
export const vagueWords = remember<Workspace, VagueWords>(({ vocabulary }) => {
  const words = slots.flatMap((slot) => wording.vague[slot].map((word): [string, Slot] => [word, slot]));
  const empty = wording.empty.map((word): [string, Slot] => [word, 'action']);
  const own = (vocabulary?.vague ?? []).map((word): [string, Slot] => [word, 'own']);
  const allowed = new Set(vocabulary?.allowed);
  const slotOf = new Map([...words, ...empty, ...own].filter(([word]) => !allowed.has(word)));
  return { find: wordFinder(slotOf.keys()), slotOf };
});

const verbs = wordFinder(wording.vague.action);

/** Whether what stands before an empty object is a verb that says as little: 做好……应急处置工作. */
export function hasEmptyVerb(before: string): boolean {
  return verbs(before.slice(-10)).length > 0;
}
