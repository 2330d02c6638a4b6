import type { Plan, ResponseLevel, Step } from '#model';
import { actionsIn } from '#schemas';

/** What a plan does at one response level. */
export interface LevelActions {
  readonly level: ResponseLevel;
  readonly steps: readonly Step[];
  /** Everything that stands under the headings of the level. */
  readonly text: string;
  readonly kinds: ReadonlySet<string>;
}

/** The levels under which a plan has steps, the lowest level first. */
export function levelActions(plan: Plan): readonly LevelActions[] {
  const levels = [...new Set(plan.steps.flatMap(({ level }) => level ?? []))].toSorted((a, b) => b - a);
  return levels.map((level) => {
    const steps = plan.steps.filter((step) => step.level === level);
    const text = plan.blocks
      .filter(({ section }) => plan.sections[section]?.level === level)
      .map(({ span }) => plan.document.text.slice(span.start, span.end))
      .join('\n');
    return { level, steps, text, kinds: actionsIn(text) };
  });
}
