import { keepHash } from '#cards';
import type { Plan, Span, Step } from '#model';
import { parseMarkdown, plainText } from '#parse';
import { blankHidden, hiddenSpans, isHidden, touchesHidden, withoutHidden } from './hidden.ts';
import { type Redactor, redactAll } from './redact.ts';

/**
 * The plan without the passages that its text marks internal: their sections, steps and blocks are gone, and so are
 * their words from a step that only holds one. The same plan when it marks none.
 */
export function visiblePlan(plan: Plan): Plan {
  const { text } = plan.document;
  const hidden = hiddenSpans(text);
  if (hidden.length === 0) return plan;
  const shown = {
    ...plan,
    document: { ...plan.document, text: blankHidden(text, hidden) },
    sections: plan.sections.map((section) =>
      isHidden(hidden, section.headingSpan) ? { ...section, title: '', address: '', numbering: '' } : section,
    ),
    steps: plan.steps.filter(({ span }) => !isHidden(hidden, span)).map((step) => visibleStep(text, step, hidden)),
    blocks: plan.blocks.filter(({ span }) => !touchesHidden(hidden, span)),
  };
  return keepHash(shown, plan);
}

function visibleStep(text: string, step: Step, hidden: readonly Span[]): Step {
  if (!touchesHidden(hidden, step.span)) return step;
  const shown = (span: Span, plain: string): string =>
    touchesHidden(hidden, span) ? plainOf(withoutHidden(text, span, hidden)) : plain;
  return {
    ...step,
    actors: step.actors.filter(({ span }) => !touchesHidden(hidden, span)),
    action: shown(step.actionSpan, step.action),
    details: step.details
      .filter(({ span }) => !isHidden(hidden, span))
      .map((detail) => ({ ...detail, text: shown(detail.span, detail.text) })),
  };
}

function plainOf(markdown: string): string {
  return parseMarkdown(markdown)
    .children.map((node) => plainText([node]))
    .join(' ')
    .trim();
}

/**
 * The plan as the public may have it in any form: internal passages gone, secrets masked in text and data alike.
 * Nothing changes its length, so every place in the text still holds.
 */
export function publicPlan(plan: Plan, redact: Redactor): Plan {
  return keepHash(redactAll(visiblePlan(plan), redact), plan);
}
