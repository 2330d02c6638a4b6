import type { Role } from '#model';
import { atField, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '角色有人担任', en: 'Roles are filled' },
  severity: 'error',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'must' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    nobody: {
      zh: '“{role}”没有写由哪个岗位或者单位担任。',
      en: 'No post or unit fills the role {role}.',
    },
    noLead: {
      zh: '“{role}”只有成员（{members}），没有写谁牵头。',
      en: 'The role {role} has members ({members}) but nobody who leads them.',
      basis: [
        { law: 'plan-management-measures', article: '24', strength: 'should' },
        { law: 'cpg-101', strength: 'should' },
      ],
    },
  },
  help: {
    zh: '写上“岗位”（一个人担任）、“单位”（值班电话打得通的）或者“牵头”和“成员”（一个组）。',
    en: 'Give it a post (one person), a unit (with a duty phone), or a lead and members (a group).',
  },
  *check(plan) {
    for (const role of plan.roles) {
      if (isFilled(role)) continue;
      const at = atField(plan.document, role.pointer, 'key');
      const members = role.members.slice(0, 3).join('、');
      if (members === '') yield { message: 'nobody', data: { role: role.name }, at };
      else yield { message: 'noLead', data: { role: role.name, members }, at };
    }
  },
});

/** One member alone leads itself. */
function isFilled({ post, unit, lead, members }: Role): boolean {
  return [post, unit, lead].some((name) => name !== undefined) || members.length === 1;
}
