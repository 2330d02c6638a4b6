import type { Corpus } from '../corpus.ts';

/**
 * Whether a jurisdiction is this workspace's own affair: the one that the settings name, or one inside it. Without that
 * setting, the jurisdictions that plans are written for and what lies inside them.
 */
export function isOwn(corpus: Corpus, jurisdiction: string | null): boolean {
  return jurisdiction !== null && rootsOf(corpus).some((root) => corpus.tree.isWithin(jurisdiction, root));
}

function rootsOf(corpus: Corpus): readonly string[] {
  const named = corpus.tree.idOf(corpus.settings.value.jurisdiction ?? '');
  if (named !== null) return [named];
  return [...new Set(corpus.plans.flatMap((plan) => corpus.around(plan).jurisdiction ?? []))];
}
