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
export function levelActions({ steps, blocks, sections, document }: Plan): readonly LevelActions[] {
  const stepsAt = Map.groupBy(steps, ({ level }) => level);
  const blocksAt = Map.groupBy(blocks, ({ section }) => sections[section]?.level ?? null);
  const levels = [...stepsAt.keys()].filter((level) => level !== null).toSorted((a, b) => b - a);
  return levels.map((level) => {
    const texts = blocksAt.get(level)?.map(({ span }) => document.text.slice(span.start, span.end)) ?? [];
    const text = texts.join('\n');
    return { level, steps: stepsAt.get(level) ?? [], text, kinds: actionsIn(text) };
  });
}
