import type { Plan, Section, Span, Step } from '#model';
import { parseMarkdown, plainText } from '#parse';
import { hiddenSpans, isHidden, touchesHidden, withoutHidden } from './hidden.ts';
import { toHtml } from './html.ts';
import type { BodyView, ProcedureView, StepView } from './types/plan.ts';

/** The text of a plan with an address at every heading and step. The title is on the page already. */
export function bodyOf(plan: Plan, showHidden: boolean): BodyView {
  const { text } = plan.document;
  const hidden = showHidden ? [] : hiddenSpans(text);
  const addresses = new Map([
    ...plan.sections.map(({ headingSpan, address }) => [headingSpan.start, address] as const),
    ...plan.steps.map(({ span, address }) => [span.start, address] as const),
  ]);
  const levels = new Map(plan.sections.map((section) => [section.headingSpan.start, headingClass(section)]));
  const first = plan.sections[0];
  const titled = first !== undefined && first.depth === 1 && first.numbering === '';
  const html = toHtml(text, titled ? first.headingSpan.end : plan.bodyStart, {
    showHidden,
    addresses,
    headingClass: (offset) => levels.get(offset) ?? null,
    shift: plan.sections.some(({ depth, index }) => depth === 1 && !(titled && index === 0)) ? 1 : 0,
  });
  return {
    html,
    contents: plan.sections
      .filter(({ depth, index, headingSpan }) => depth <= 3 && !(titled && index === 0) && !isHidden(hidden, headingSpan))
      .map(({ address, numbering, title, depth }) => ({
        address,
        title: `${numbering}${numbering === '' || /[、．）)]$/.test(numbering) ? '' : ' '}${title}`,
        depth,
      })),
  };
}

function headingClass({ level, levelNotation, warning }: Section): string | null {
  if (level !== null && levelNotation !== null) return `level level-${level}`;
  return warning === null ? null : `flagged flag-${warning}`;
}

/** Every ordered list of a plan with its steps. Steps in passages marked internal are for the office alone. */
export function proceduresOf(plan: Plan, showHidden: boolean): ProcedureView[] {
  const hidden = showHidden ? [] : hiddenSpans(plan.document.text);
  const shown = plan.steps.filter(({ span }) => !isHidden(hidden, span));
  return [...Map.groupBy(shown, ({ list }) => list).values()].flatMap((steps) => {
    const [first] = steps;
    if (first === undefined) return [];
    const section = plan.sections[first.section];
    return [
      {
        title: section?.title ?? plan.title,
        address: section?.address ?? '',
        level: first.level,
        warning: first.warning,
        steps: steps.map((step) => stepView(plan, step, hidden)),
      },
    ];
  });
}

function stepView(plan: Plan, step: Step, hidden: readonly Span[]): StepView {
  const { text } = plan.document;
  const shown = (span: Span, plain: string): string =>
    touchesHidden(hidden, span) ? plainOf(withoutHidden(text, span, hidden)) : plain;
  return {
    address: step.address,
    position: step.position,
    actors: step.actors.filter(({ span }) => !touchesHidden(hidden, span)).map(({ name }) => name),
    time: step.time?.text ?? null,
    timeKind: step.time?.kind ?? null,
    seconds: step.time?.seconds ?? null,
    action: shown(step.actionSpan, step.action),
    details: step.details.filter(({ span }) => !isHidden(hidden, span)).map(({ text: detail, span }) => shown(span, detail)),
  };
}

function plainOf(markdown: string): string {
  return parseMarkdown(markdown)
    .children.map((node) => plainText([node]))
    .join(' ')
    .trim();
}
