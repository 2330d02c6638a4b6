import type { Plan, Span } from '#model';
import type { PlanContext } from '../corpus.ts';
import { isInTitle, sentencesIn } from '../wording/index.ts';

/** The sentences of the body of a plan; headings and code are none. */
export function bodySentences(plan: Plan): Span[] {
  return plan.blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'code' ? [] : sentencesIn(plan.document.text, block.span),
  );
}

/** How local a plan is: how many of its sentences name something of the place, or give a number. */
export interface Localness {
  readonly sentences: number;
  readonly local: number;
  /** From 0 to 1; 0 for a plan without sentences. */
  readonly share: number;
}

const localKinds = new Set(['jurisdiction', 'unit', 'post', 'team', 'depot', 'shelter', 'risk']);
const shortest = 6;

/** Whether a sentence has a name of the registers (not of a law or plan), or a number that is no article's or year's. */
export function isLocal(
  plan: Plan,
  { names, jurisdiction }: Pick<PlanContext, 'names' | 'jurisdiction'>,
  span: Span,
): boolean {
  const { text } = plan.document;
  const sentence = text.slice(span.start, span.end);
  const bare = sentence.replaceAll(
    /《[^》]*》|第[\d一二三四五六七八九十百]+[条款项章]|〔?(?:19|20)\d{2}[〕年]|^\s*[（(]?\d+[.、）)]|\*\*/g,
    '',
  );
  if (/\d/.test(bare)) return true;
  return names.mentionsIn(sentence, jurisdiction).some(({ name, span: at, meaning }) => {
    if (name.length < 2 || isInTitle(text, span.start + at.start)) return false;
    if (meaning.kind === 'found' || meaning.kind === 'retired') return localKinds.has(meaning.target.kind);
    return meaning.kind === 'ambiguous' && meaning.targets.some(({ kind }) => localKinds.has(kind));
  });
}

/**
 * The share of a plan's sentences with a local name, place or number: a plan that could be anybody's has few. What
 * is shorter than a clause does not count.
 */
export function localness(plan: Plan, around: Pick<PlanContext, 'names' | 'jurisdiction'>): Localness {
  const sentences = bodySentences(plan).filter(({ start, end }) => end - start >= shortest);
  const local = sentences.filter((span) => isLocal(plan, around, span)).length;
  return { sentences: sentences.length, local, share: sentences.length === 0 ? 0 : local / sentences.length };
}
