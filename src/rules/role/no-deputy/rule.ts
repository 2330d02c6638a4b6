import { entryIndex, type PlanContext } from '#corpus';
import type { Role } from '#model';
import { atField, planRule } from '#rule-kit';
import { recogniseRole } from '#schemas';

export default planRule({
  title: { zh: '关键角色有副职', en: 'Key roles have a deputy' },
  severity: 'warn',
  basis: [{ law: 'practice', strength: 'should' }],
  messages: {
    several: {
      zh: '“{post}”一个人担任 {count} 个角色（{roles}），没有写谁能代替：人不在，这些事都没有人做。',
      en: '{post} alone fills {count} roles ({roles}) and nobody is named to stand in: when that one is away, none of it is done.',
    },
    none: {
      zh: '“{role}”由“{post}”一个人担任，没有写他不在时由谁代替。',
      en: 'Only {post} fills the role {role}; nobody is named to stand in.',
    },
  },
  help: {
    zh: '在角色里写“副职”，或者在岗位库里登记这个岗位的副职。确实没有第二个人的，写明原因放过这一处。',
    en: 'Name deputies in the role, or those of the post in the register of posts. Where there is nobody, let it pass with the reason.',
  },
  *check(plan, context) {
    for (const [post, roles] of Map.groupBy(plan.roles, (role) => role.post)) {
      const [, , third] = roles;
      if (post === undefined || third === undefined || roles.some((role) => hasDeputy(role, context))) continue;
      const names = roles.map(({ name }) => name).join('、');
      const at = atField(plan.document, third.pointer, 'key');
      yield { message: 'several', data: { post, count: roles.length, roles: names }, at };
    }
    const demands = new Map(context.profile.roles.map(({ id, deputy }) => [id, deputy]));
    for (const role of plan.roles) {
      const demand = demands.get(recogniseRole(context.profile, role.name) ?? '');
      if (demand === undefined || role.post === undefined || hasDeputy(role, context)) continue;
      yield {
        message: 'none',
        data: { role: role.name, post: role.post },
        at: atField(plan.document, role.pointer, 'key'),
        basis: demand.basis,
      };
    }
  },
});

/** Named in the role, or registered with its post. Who is one of several at the top is no deputy. */
function hasDeputy({ deputies, post }: Role, { names, jurisdiction, registers }: PlanContext): boolean {
  if (deputies.length > 0 || post === undefined) return true;
  const meaning = names.resolve(post, ['post'], jurisdiction);
  if (meaning.kind !== 'found') return false;
  return (entryIndex(registers).post(meaning.target)?.data.deputies ?? []).length > 0;
}
