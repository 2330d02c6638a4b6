import type { PlanContext } from '#corpus';
import { type Condition, type Plan, type Step, type Warning, type WarningLevel, warningLevels } from '#model';
import { atField, demandBasis, planRule, quote } from '#rule-kit';

const colours: Readonly<Record<WarningLevel, RegExp>> = {
  red: /红色|红、|红和|red/i,
  orange: /橙色|橙、|橙和|orange/i,
  yellow: /黄色|黄、|黄和|yellow/i,
  blue: /蓝色|蓝、|蓝和|blue/i,
};

export default planRule({
  title: { zh: '每种颜色的预警都有人行动', en: 'Every warning colour leads to an action by someone' },
  severity: 'error',
  basis: [
    { law: 'emergency-response-law', article: '66', strength: 'must' },
    { law: 'emergency-response-law', article: '67', strength: 'must' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    none: {
      zh: '{colour}预警发布以后没有行动：谁做什么？',
      en: 'Nothing follows a {colour} warning: who does what?',
    },
    'no-actor': {
      zh: '{colour}预警有行动，没有写由谁做。',
      en: 'Something follows a {colour} warning, but the plan does not say who does it.',
    },
  },
  help: {
    zh: '在“预警响应”下为这一颜色写一节，用有序列表写：**角色**（时限）：做什么。',
    en: 'Under the warning response, give the colour a section with an ordered list: **role** (within 10 min): what to do.',
  },
  *check(plan, context) {
    if (plan.warnings.length === 0) return;
    const basis = demandBasis(context.profile.warnings?.actions);
    const responses = warningResponses(plan, context);
    for (const warning of plan.warnings) {
      const steps = plan.steps.filter((step) => answers(step, warning, responses));
      if (steps.some(({ actors }) => actors.length > 0) || startsLevel(plan, warning.level)) continue;
      const at = atField(plan.document, warning.pointer, 'key');
      const message = steps.length > 0 || isAnsweredInProse(plan, warning, responses) ? 'no-actor' : 'none';
      yield { message, data: { colour: quote(at) }, at, basis };
    }
  },
});

/** Steps of the colour's own section, steps that name it, and steps of the warning response that name no colour. */
function answers(step: Step, { level }: Warning, responses: ReadonlySet<number>): boolean {
  if (step.warning !== null) return step.warning === level;
  if (!responses.has(step.section)) return false;
  const text = [step.action, ...step.details.map((detail) => detail.text)].join('\n');
  return colours[level].test(text) || warningLevels.every((each) => !colours[each].test(text));
}

/** Indexes of the sections that say what is done when a warning is given, with all that is inside them. */
function warningResponses({ sections }: Plan, { recognised }: PlanContext): ReadonlySet<number> {
  const found = new Set<number>();
  // A section comes after the one that holds it.
  for (const { index, parent, title } of sections)
    if (recognised[index] === 'warning-response' || found.has(parent) || titled.test(title)) found.add(index);
  return found;
}

const titled = /预警.{0,6}(?:响应|行动|措施|处置)|warning (?:response|action)/i;

/** A paragraph under the colour's heading, or one of the warning response that names the colour. */
function isAnsweredInProse(plan: Plan, { level }: Warning, responses: ReadonlySet<number>): boolean {
  return plan.blocks.some(({ kind, section, step, span }) => {
    if (kind === 'heading' || step >= 0) return false;
    if (plan.sections[section]?.warning === level) return true;
    if (!responses.has(section)) return false;
    return colours[level].test(plan.document.text.slice(span.start, span.end));
  });
}

/** The warning is itself a trigger of a response level, whose actions follow. */
function startsLevel(plan: Plan, level: WarningLevel): boolean {
  return plan.levels.some(({ when }) => when !== null && names(when, level));
}

function names(condition: Condition, level: WarningLevel): boolean {
  if (condition.kind === 'text') return condition.text.includes('预警') && colours[level].test(condition.text);
  return condition.kind === 'measure' ? false : condition.of.some((each) => names(each, level));
}
