import { actingIn, roleNamed } from '#corpus';
import type { Plan, Profile, ProfileNames, Text } from '#model';
import { atField, planRule } from '#rule-kit';
import { dealsWith, recogniseRole } from '#schemas';

export default planRule({
  title: { zh: '该有的角色都有', en: 'The roles that are asked for are there' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '28', strength: 'must' }],
  messages: {
    missing: {
      zh: '没有“{role}”：出了事由谁担当，预案没有说。',
      en: 'There is no {role}: the plan does not say who takes this part.',
      help: {
        zh: '在“角色”里加上，写明由哪个岗位、单位担任；名称可以用：{names}。',
        en: 'Declare it under roles with the post or unit that fills it; it may be called: {names}.',
      },
    },
    none: {
      zh: '一个角色也没有声明；至少要有：{roles}。',
      en: 'No role is declared at all; at least these are needed: {roles}.',
      // The text may well say who commands: it is only not said where cards and checks can find it.
      basis: [{ law: 'plan-management-measures', article: '24', strength: 'should' }],
    },
  },
  help: {
    zh: '在“角色”里加上，写明由哪个岗位、单位担任。',
    en: 'Declare it under roles with the post or unit that fills it.',
  },
  *check(plan, { profile }) {
    const missing = missingRoles(plan, profile);
    const names = listOf(missing.map((role) => role.names));
    if (missing.length > 0 && plan.roles.length === 0) {
      yield { message: 'none', data: { roles: names }, at: atField(plan.document, '/kind') };
      return;
    }
    for (const role of missing) {
      yield {
        message: 'missing',
        data: { role: nameOf(role.names), names: namesOf(role.names) },
        at: atField(plan.document, '/roles', 'key'),
        basis: role.basis,
        subject: role.id,
      };
    }
  },
});

/** What the kind asks for and neither the declared roles nor the actors of the steps are. */
function missingRoles(plan: Plan, profile: Profile): Profile['roles'] {
  const written = [...plan.roles.map(({ name }) => name), ...actingIn(plan).keys()];
  const there = new Set(written.map((name) => recogniseRole(profile, name)));
  // Who decides on the levels commands, whatever the role is called.
  if (plan.levels.some(({ decide }) => decide !== null && roleNamed(plan, decide) !== null)) there.add('commander');
  return profile.roles.filter(({ id, strength, hazards }) => {
    if (strength === 'may' || there.has(id)) return false;
    return hazards.length === 0 || dealsWith(plan.front.hazards ?? [], hazards);
  });
}

function nameOf({ zh, en }: ProfileNames): Text {
  const [name = ''] = zh;
  return { zh: name, en: en[0] ?? name };
}

function namesOf({ zh, en }: ProfileNames): Text {
  return { zh: zh.slice(0, 4).join('、'), en: [...en, ...zh].slice(0, 4).join(', ') };
}

function listOf(names: readonly ProfileNames[]): Text {
  const firsts = names.map(nameOf);
  return { zh: firsts.map(({ zh }) => zh).join('、'), en: firsts.map(({ en }) => en).join(', ') };
}
