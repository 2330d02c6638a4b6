import { actingIn, kindOfActor } from '#corpus';
import type { Basis } from '#model';
import { atSpan, planRule } from '#rule-kit';
import { nearestWord } from '#schemas';

/** A plan that declares no role at all does not contradict itself; that roles are clear is asked for. */
const asked: readonly Basis[] = [
  { law: 'plan-management-measures', article: '24', strength: 'should' },
  { law: 'cpg-101', strength: 'should' },
];

export default planRule({
  title: { zh: '步骤里的角色都声明过', en: 'Who acts in the steps is declared' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    unknown: {
      zh: '“{actor}”在步骤里出现 {count} 次，角色里没有声明，各库里也没有登记：不知道是谁。',
      en: '{actor} acts in {count} steps, but is neither a role of the plan nor in the registers: nobody knows who it is.',
    },
    near: {
      zh: '没有“{actor}”这个角色，是不是“{nearest}”？',
      en: 'There is no role {actor}; did you mean {nearest}?',
    },
    none: {
      zh: '步骤里有 {count} 个角色（如“{actor}”），预案开头一个也没有声明。',
      en: '{count} roles act in the steps (like {actor}), but the plan declares none.',
    },
  },
  help: {
    zh: '在“角色”里声明它，写明由哪个岗位、单位担任；或者改成已有的名字。各预案通用的写进 beiyu.yaml 的 vocabulary.actors。',
    en: 'Declare it under roles with who fills it, or use a name that is known. What every plan may name goes into vocabulary.actors of beiyu.yaml.',
  },
  *check(plan, context) {
    const unknown = [...actingIn(plan)].filter(([name]) => kindOfActor(plan, context, name) === 'unknown');
    const roles = plan.roles.map(({ name }) => name);
    const [first] = unknown;
    const start = first?.[1][0];
    if (roles.length === 0 && first !== undefined && start !== undefined && unknown.length > 1) {
      const data = { count: unknown.length, actor: first[0] };
      yield { message: 'none', data, at: atSpan(plan.document, start.actor.span), basis: asked };
      return;
    }
    for (const [actor, [one, ...others]] of unknown) {
      if (one === undefined) continue;
      const at = atSpan(plan.document, one.actor.span);
      const related = others.slice(0, 5).map((other) => ({
        at: atSpan(plan.document, other.actor.span),
        text: { zh: '这里也是', en: 'here too' },
      }));
      const nearest = nearestWord(actor, roles);
      if (nearest === null) yield { message: 'unknown', data: { actor, count: others.length + 1 }, at, related };
      else yield { message: 'near', data: { actor, nearest }, at, related };
    }
  },
});
