import { stepLists } from '#corpus';
import type { Plan, Step } from '#model';
import { atStep, planRule, type RelatedFact } from '#rule-kit';

export default planRule({
  title: { zh: '步骤的时限前后合得上', en: 'The limits of steps fit their order' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    sameActor: {
      zh: '“{actor}”前面一步给到{before}，排在后面的这一步却只到{found}。',
      en: '{actor} has until {before} for an earlier step, but this one after it is due by {found}.',
    },
    timeline: {
      zh: '前面一步在{before}，排在后面的这一步却在{found}。',
      en: 'The step before is at {before}, but this one after it is at {found}.',
    },
    decision: {
      zh: '这一步要等“{actor}”决定，可是他有{before}，这一步只有{found}。',
      en: 'This step waits for a decision of {actor}, who has until {before}; but it is due by {found}.',
    },
  },
  help: {
    zh: '改时限，或者把先做的一步排到前面。',
    en: 'Change the limit, or put the step that comes first before the other.',
  },
  *check(plan) {
    for (const { steps } of stepLists(plan)) {
      for (const [index, step] of steps.entries()) {
        const found = conflictOf(step, steps.slice(0, index));
        if (found === null || step.time === null || found.before.time === null) continue;
        const data = { before: found.before.time.text, found: step.time.text };
        const at = atStep(plan, step, 'time');
        const related = [relatedStep(plan, found.before)];
        if (found.kind === 'timeline') yield { message: 'timeline', data, at, related };
        else yield { message: found.kind, data: { ...data, actor: found.actor }, at, related };
      }
    }
  },
});

interface Conflict {
  readonly kind: 'sameActor' | 'timeline' | 'decision';
  readonly before: Step;
  readonly actor: string;
}

const decision = /(?:经|报经|待|报)([^，。；,;]{1,12}?)(?:同意|批准|决定|签发|授权)(?:后|，|,)/;

/** The earlier step that this one cannot be done before, though it is due earlier. */
function conflictOf(step: Step, earlier: readonly Step[]): Conflict | null {
  if (step.time?.kind === 'at') return timelineConflict(step, earlier);
  if (!isLimit(step)) return null;
  const later = earlier.filter((other) => isLimit(other) && secondsOf(other) > secondsOf(step));
  for (const before of later.toReversed()) {
    const conflict = sameActor(step, before) ?? awaited(step, before);
    if (conflict !== null) return conflict;
  }
  return null;
}

function timelineConflict(step: Step, earlier: readonly Step[]): Conflict | null {
  const before = earlier.findLast(({ time }) => time?.kind === 'at');
  return before !== undefined && secondsOf(before) > secondsOf(step) ? { kind: 'timeline', before, actor: '' } : null;
}

/** One actor does one thing after the other; several who share a step may part. */
function sameActor({ actors: [own, ...others] }: Step, before: Step): Conflict | null {
  const [first, ...more] = before.actors;
  if (own === undefined || first === undefined || others.length > 0 || more.length > 0) return null;
  return own.name === first.name ? { kind: 'sameActor', before, actor: own.name } : null;
}

/** 经指挥长批准后: the step cannot be done before the commander's own. */
function awaited({ action }: Step, before: Step): Conflict | null {
  const decider = decision.exec(action)?.[1];
  const actor = before.actors.find(({ name }) => decider?.includes(name) === true)?.name;
  return actor === undefined ? null : { kind: 'decision', before, actor };
}

/** A limit that is counted from the start, as those of its list are. */
function isLimit(step: Step): boolean {
  return step.time?.kind === 'within' && step.time.workingDays === undefined && !isRelative(step);
}

/** 接报后10分钟内 counts from an event of its own. */
function isRelative({ time }: Step): boolean {
  return /后|起|after/i.test(time?.text ?? '');
}

function secondsOf({ time }: Step): number {
  return time?.seconds ?? 0;
}

function relatedStep(plan: Plan, step: Step): RelatedFact {
  return { at: atStep(plan, step, 'time'), text: { zh: '前面的一步', en: 'the step before it' } };
}
