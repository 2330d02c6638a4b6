import type { Block, Plan, Step } from '#model';
import { readStepTime } from '#parse';
import { rememberLately } from '../graph/lately.ts';

/** One ordered list of a plan. */
export interface StepList {
  readonly steps: readonly Step[];
  readonly section: number;
  /** It tells what a report holds, what is asked for, when something is so: nobody does it step by step. */
  readonly isEnumeration: boolean;
}

const introduces =
  /(?:包括|内容|要素|如下|下列|以下|要求|条件|情形|情况|标准|原则|职责|分工|依据|要点|注意|范围|之一|including|following|as follows|contents?|criteria|conditions?|duties)[^。.]*[：:]\s*$/i;

/** The ordered lists of a plan, in the order of the text. */
export const stepLists: (plan: Plan) => readonly StepList[] = rememberLately((plan: Plan) =>
  [...Map.groupBy(plan.steps, ({ list }) => list).values()].map((steps) => ({
    steps,
    section: steps[0]?.section ?? -1,
    isEnumeration: isEnumeration(plan, steps),
  })),
);

/** Short items without actor or time, or items that the line before introduces as such. */
function isEnumeration(plan: Plan, steps: readonly Step[]): boolean {
  const [first] = steps;
  if (first === undefined || steps.some(isTimed)) return false;
  const before = blockBefore(plan.blocks, first.span.start);
  const text = before === null ? '' : plan.document.text.slice(before.span.start, before.span.end);
  if (before?.section === first.section && introduces.test(text)) return true;
  const short = steps.filter(({ action, details }) => action.length < 14 && details.length === 0);
  return short.length * 2 > steps.length;
}

/** Somebody acts, or by some time: （10分钟内）：报告 is a step that lacks its actor. */
function isTimed({ actors, time, action }: Step): boolean {
  if (actors.length > 0 || time !== null) return true;
  const bracket = /^[（(]([^（）()]{1,20})[）)]/.exec(action)?.[1];
  return bracket !== undefined && readStepTime(bracket) !== null;
}

function blockBefore(blocks: readonly Block[], offset: number): Block | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1] ?? null;
}
