import type { Plan, Section, Step } from '#model';
import { hiddenSpans, isHidden } from './hidden.ts';
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
  const isTitle = ({ index }: Section): boolean => titled && index === 0;
  return {
    html: toHtml(text, titled ? first.headingSpan.end : plan.bodyStart, {
      showHidden,
      addresses,
      headingClass: (offset) => levels.get(offset) ?? null,
      shift: plan.sections.some((section) => section.depth === 1 && !isTitle(section)) ? 1 : 0,
    }),
    contents: plan.sections
      .filter((section) => section.depth <= 3 && !isTitle(section) && !isHidden(hidden, section.headingSpan))
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

/** Every ordered list of a plan with its steps. */
export function proceduresOf(plan: Plan): ProcedureView[] {
  return [...Map.groupBy(plan.steps, ({ list }) => list).values()].flatMap((steps) => {
    const [first] = steps;
    if (first === undefined) return [];
    const section = plan.sections[first.section];
    return [
      {
        title: section?.title ?? plan.title,
        address: section?.address ?? '',
        level: first.level,
        warning: first.warning,
        steps: steps.map(stepView),
      },
    ];
  });
}

function stepView(step: Step): StepView {
  return {
    address: step.address,
    position: step.position,
    actors: step.actors.map(({ name }) => name),
    time: step.time?.text ?? null,
    timeKind: step.time?.kind ?? null,
    seconds: step.time?.seconds ?? null,
    action: step.action,
    details: step.details.map(({ text }) => text),
  };
}
