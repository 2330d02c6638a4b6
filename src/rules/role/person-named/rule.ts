import { actingIn, namesInRoles, type PlanContext, personIn, pointerToName } from '#corpus';
import type { Plan } from '#model';
import { atField, atSpan, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '预案写岗位，不写人名', en: 'Plans name posts, not persons' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    field: {
      zh: '“{written}”是人，不是岗位：人一调动，预案就错了。',
      en: '“{written}” is a person, not a post: with the next transfer the plan is wrong.',
    },
    step: {
      zh: '这一步写的是人（“{written}”），不是岗位或者角色。',
      en: 'This step names a person (“{written}”), not a post or a role.',
    },
  },
  help: {
    zh: '这里写岗位（如“校长”“带班领导”），姓名和电话写进岗位库。',
    en: 'Name the post here, like the headmaster or the officer on duty; names and numbers belong in the register of posts.',
  },
  *check(plan, context) {
    const known = isKnown(plan, context);
    for (const name of namesInRoles(plan)) {
      const { written } = name;
      if (!known(written) && personIn(written, context.registers) !== null)
        yield { message: 'field', data: { written }, at: atField(plan.document, pointerToName(name)) };
    }
    for (const [written, [first]] of actingIn(plan)) {
      if (first === undefined || known(written) || personIn(written, context.registers) === null) continue;
      yield { message: 'step', data: { written }, at: atSpan(plan.document, first.actor.span) };
    }
  },
});

/** A post, unit, team or place of the registers, or a role of the plan, whatever it sounds like. */
function isKnown(plan: Plan, { names, jurisdiction }: PlanContext): (written: string) => boolean {
  // 林某某 is no person either: the rule on stand-ins tells it.
  return (written) =>
    written.includes('某') ||
    plan.roles.some(({ name }) => name === written) ||
    names.resolve(written, ['unit', 'post', 'team', 'jurisdiction'], jurisdiction).kind !== 'unknown';
}
