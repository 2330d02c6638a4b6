import { actingIn, roleNamed } from '#corpus';
import type { Plan, Role } from '#model';
import { atField, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '声明的角色都有事做', en: 'Every role that is declared acts' },
  severity: 'warn',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    idle: {
      zh: '“{role}”声明了，但没有一步由它做。',
      en: 'The role {role} is declared, but no step is its own.',
    },
    mentioned: {
      zh: '“{role}”声明了，正文也提到它（{count} 处），但没有一步由它做。',
      en: 'The role {role} is declared and mentioned in the text ({count} times), but no step is its own.',
    },
  },
  help: {
    zh: '在处置程序里写出它的步骤：**角色**（时限）：做什么；用不着的角色删掉。',
    en: 'Write its steps: **role** (within 10 min): what to do. Delete a role that is not needed.',
  },
  *check(plan) {
    // A plan without steps is told as such, not role by role.
    if (plan.steps.every(({ actors }) => actors.length === 0)) return;
    const acting = actingRoles(plan);
    for (const role of plan.roles.filter((each) => !acting.has(each))) {
      const at = atField(plan.document, role.pointer, 'key');
      const count = mentions(plan, role.name);
      if (count === 0) yield { message: 'idle', data: { role: role.name }, at };
      else yield { message: 'mentioned', data: { role: role.name, count }, at };
    }
  },
});

/** Roles that do a step, decide, issue or report. */
function actingRoles(plan: Plan): ReadonlySet<Role | null> {
  const { levels, warnings, reporting } = plan;
  const deciders = levels.flatMap(({ decide, standDown }) => [decide, standDown?.decide ?? null]);
  const issuers = warnings.map(({ issue }) => issue);
  const reporters = reporting.map(({ from }) => from);
  const all = [...actingIn(plan).keys(), ...deciders, ...issuers, ...reporters];
  const named = new Set(all.filter((name) => name !== null));
  return new Set([
    ...[...named].map((name) => roleNamed(plan, name)),
    ...plan.roles.filter((role) => hasMember(role, named)),
  ]);
}

/** A group acts in its members where each of them has steps of its own. */
function hasMember({ members }: Role, named: ReadonlySet<string>): boolean {
  return members.length > 0 && members.every((member) => named.has(member));
}

function mentions({ document, bodyStart }: Plan, name: string): number {
  return document.text.slice(bodyStart).split(name).length - 1;
}
