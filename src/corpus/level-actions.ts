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
  const stepsAt = Map.groupBy(plan.steps, ({ level }) => level);
  const textAt = textByLevel(plan);
  const levels = [...stepsAt.keys()].filter((level) => level !== null).toSorted((a, b) => b - a);
  return levels.map((level) => {
    const text = textAt.get(level) ?? '';
    return { level, steps: stepsAt.get(level) ?? [], text, kinds: actionsIn(text) };
  });
}

function textByLevel({ blocks, sections, document }: Plan): ReadonlyMap<ResponseLevel, string> {
  const byLevel = new Map<ResponseLevel, string>();
  for (const { section, span } of blocks) {
    const level = sections[section]?.level ?? null;
    if (level === null) continue;
    const before = byLevel.get(level);
    const text = document.text.slice(span.start, span.end);
    byLevel.set(level, before === undefined ? text : `${before}\n${text}`);
  }
  return byLevel;
}
