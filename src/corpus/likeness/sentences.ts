import type { Block, Plan, Span } from '#model';
import type { PlanContext } from '../corpus.ts';
import { isInTitle, sentencesIn } from '../wording/index.ts';
import { hasChineseQuantity } from './quantities.ts';
import { responseSections } from './response-sections.ts';

type Around = Pick<PlanContext, 'names' | 'jurisdiction'>;

/** The sentences of the body of a plan; headings and code are none. */
export function bodySentences(plan: Plan, isMeant: (block: Block) => boolean = () => true): Span[] {
  return plan.blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'code' || !isMeant(block)
      ? []
      : sentencesIn(plan.document.text, block.span),
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
export function isLocal(plan: Plan, { names, jurisdiction }: Around, span: Span): boolean {
  const { text } = plan.document;
  const sentence = text.slice(span.start, span.end);
  const bare = sentence.replaceAll(
    /《[^》]*》|第[\d一二三四五六七八九十百]+[条款项章]|〔?(?:19|20)\d{2}[〕年]|^\s*[（(]?\d+[.、）)]|\*\*/g,
    '',
  );
  if (/\d/.test(bare) || hasChineseQuantity(bare)) return true;
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
export function localness(plan: Plan, around: Around): Localness {
  return localnessOf(plan, around, bodySentences(plan));
}

/** The same of its response chapter alone, where what is copied does most harm. */
export function responseLocalness(plan: Plan, around: Around & Pick<PlanContext, 'recognised'>): Localness {
  const inside = responseSections(plan, around);
  return localnessOf(
    plan,
    around,
    bodySentences(plan, ({ section }) => inside.has(section)),
  );
}

function localnessOf(plan: Plan, around: Around, all: readonly Span[]): Localness {
  const sentences = all.filter(({ start, end }) => end - start >= shortest);
  const local = sentences.filter((span) => isLocal(plan, around, span)).length;
  return { sentences: sentences.length, local, share: sentences.length === 0 ? 0 : local / sentences.length };
}
