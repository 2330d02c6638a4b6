import type { Plan, Span } from '#model';
import type { Mention } from '#registers';
import type { PlanContext } from '../corpus.ts';

/** Longer than the names of registers are. */
const reach = 30;

/** The name of the registers that stands over a stretch of a plan's text, wholly or in part, or null. */
export function knownNameAt(
  { document: { text } }: Plan,
  { names, jurisdiction }: Pick<PlanContext, 'names' | 'jurisdiction'>,
  span: Span,
): Mention | null {
  const from = Math.max(0, span.start - reach);
  const at = { start: span.start - from, end: span.end - from };
  const mentions = names.mentionsIn(text.slice(from, span.end + reach), jurisdiction);
  return mentions.find((each) => each.span.start < at.end && each.span.end > at.start) ?? null;
}

/** Whether an offset stands inside 《》: the title of a law, a plan or a book is quoted, not written. */
export function isInTitle(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0 && at > offset - 60; at -= 1) {
    const mark = text.charAt(at);
    if (mark === '《' || mark === '〈') return true;
    if (mark === '》' || mark === '〉' || mark === '\n') return false;
  }
  return false;
}
