import { type CardCall, calleesOf, officeReader, roleScenariosOf } from '#cards';
import { atField, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '处置卡上有电话', en: 'Action cards say whom to call' },
  severity: 'warn',
  basis: [
    { law: 'enterprise-plan-measures', article: '19', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    nobody: {
      zh: '“{role}”的处置卡上没有可以联系的人：步骤没有写向谁报告，也没有指挥的角色。',
      en: 'The card of {role} names nobody to call: no step reports to anyone, and no role commands.',
    },
    noPhone: {
      zh: '“{role}”的处置卡上要联系的{names}都没有登记电话。',
      en: 'None of those whom {role} is to call has a phone on record: {names}.',
    },
  },
  help: {
    zh: '在步骤里写明向谁报告或通知谁，并在单位库、岗位库登记他们的值班电话。',
    en: 'Say in the steps who is told, and record their duty phones in the registers of units and posts.',
  },
  *check(plan, context) {
    const reader = officeReader(plan, context);
    for (const { role, index, scenarios } of roleScenariosOf(reader)) {
      const isDeclared = index < plan.roles.length;
      if (!isDeclared || scenarios.some((scenario) => hasPhone(calleesOf(role, scenario, reader)))) continue;
      const at = atField(plan.document, role.pointer, 'key');
      const calls = scenarios.flatMap((scenario) => calleesOf(role, scenario, reader));
      const names = [...new Set(calls.map(({ name }) => name))].join('、');
      if (names === '') yield { message: 'nobody', data: { role: role.name }, at };
      else yield { message: 'noPhone', data: { role: role.name, names }, at };
    }
  },
});

function hasPhone(calls: readonly CardCall[]): boolean {
  return calls.some(({ phone }) => phone !== null);
}
