import { askedProcedures, countSteps } from '#corpus';
import type { Basis, Plan, Section } from '#model';
import { atSection, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '处置程序有步骤', en: 'Procedures have steps' },
  severity: 'warn',
  basis: [{ law: 'plan-management-measures', article: '24', strength: 'should' }],
  messages: {
    none: {
      zh: '“{section}”只有文字，没有一步一步的程序：照着它做不成卡。',
      en: '“{section}” is prose without steps: no card can be made from it.',
    },
    few: {
      zh: '“{section}”只有 {count} 步，至少要 {least} 步。',
      en: '“{section}” has {count} steps; at least {least} are needed.',
    },
  },
  help: {
    zh: '用有序列表写：**角色**（时限）：做什么。一步一个动作。',
    en: 'Write an ordered list: **role** (within 10 min): what to do. One action a step.',
  },
  *check(plan, context) {
    for (const { procedure, sections: named, lists } of askedProcedures(plan, context)) {
      const sections = named.filter(({ title }) => !noProcedure.test(title));
      const [section] = sections;
      const count = countSteps(lists);
      if (procedure.each !== undefined || section === undefined || count >= procedure.steps) continue;
      if (procedure.id === 'information-report' && plan.reporting.length > 0) continue;
      if (!sections.some((each) => hasText(plan, each))) continue;
      const at = atSection(plan, section);
      const basis = procedure.basis.map(asAdvised);
      const { title } = section;
      if (count === 0) yield { message: 'none', data: { section: title }, at, basis };
      else yield { message: 'few', data: { section: title, count, least: procedure.steps }, at, basis };
    }
  },
});

/** Principles are no procedure, and a line of a table of contents (预警……………6) is none either. */
const noProcedure = /原则$|principles?$|…{2,}|\.{4,}|·{4,}/i;

/** The law asks for the procedure, not for a list: prose fulfils it, if badly. */
function asAdvised(basis: Basis): Basis {
  return basis.strength === 'must' ? { ...basis, strength: 'should' } : basis;
}

/** A section without a word is told as empty. */
function hasText({ blocks }: Plan, { span, headingSpan }: Section): boolean {
  return blocks.some(({ span: { start } }) => start >= headingSpan.end && start < span.end);
}
