import type { Level, Plan } from '#model';
import { atField, planRule, quote } from '#rule-kit';

export default planRule({
  title: { zh: '每级响应有行动', en: 'Each level has actions' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '72', strength: 'must' }],
  messages: {
    none: {
      zh: '{level}写了条件，正文里没有它的行动：启动之后谁做什么？',
      en: '{level} has a trigger, but the text has no action for it: who does what once it is started?',
    },
    empty: {
      zh: '{level}有标题“{heading}”，下面一个字也没有。',
      en: '{level} has the heading "{heading}" with nothing under it.',
    },
  },
  help: {
    zh: '为这一级写一节，标题带级别（如“4.5 Ⅱ级响应”），下面用有序列表写：**角色**（时限）：做什么。',
    en: 'Give the level a section whose heading names it (4.5 Level 2 response), with an ordered list: **role** (within 10 min): what to do.',
  },
  *check(plan, { profile }) {
    const demand = profile.levels?.actions;
    const others = plan.levels.filter((level) => isActedOn(plan, level));
    if (demand === undefined && others.length === 0) return;
    const basis = demand === undefined ? [{ law: 'integrity', strength: 'should' } as const] : demand.basis;
    for (const level of plan.levels) {
      if (others.includes(level)) continue;
      const at = atField(plan.document, level.pointer, 'key');
      const heading = plan.sections.find((section) => section.level === level.level);
      if (heading === undefined) yield { message: 'none', data: { level: quote(at) }, at, basis };
      else yield { message: 'empty', data: { level: quote(at), heading: heading.title }, at, basis };
    }
  },
});

/** A step or a line of text stands under a heading that names the level, or a step's own text names it. */
function isActedOn(plan: Plan, { level }: Level): boolean {
  if (plan.steps.some((step) => step.level === level)) return true;
  return plan.blocks.some(({ kind, section }) => kind !== 'heading' && plan.sections[section]?.level === level);
}
