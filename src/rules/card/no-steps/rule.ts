import { officeReader, roleScenariosOf } from '#cards';
import { atField, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '预案能做出处置卡', en: 'Action cards can be made from the plan' },
  severity: 'warn',
  basis: [
    { law: 'enterprise-plan-measures', article: '19', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    none: {
      zh: '声明了 {count} 个角色，但没有一步写明由哪个角色做，做不出处置卡。',
      en: 'The plan declares {count} roles, but no step says which of them acts: no card can be made.',
    },
  },
  help: {
    zh: '在处置程序里用有序列表写：**角色**（时限）：做什么。',
    en: 'Write the procedures as ordered lists: **role** (within 10 min): what to do.',
  },
  *check(plan, context) {
    if (plan.roles.length === 0) return;
    if (roleScenariosOf(officeReader(plan, context)).some(({ index }) => index < plan.roles.length)) return;
    yield { message: 'none', data: { count: plan.roles.length }, at: atField(plan.document, '/roles', 'key') };
  },
});
