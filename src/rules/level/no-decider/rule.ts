import { atField, demandBasis, planRule, quote } from '#rule-kit';

export default planRule({
  title: { zh: '每级响应有人决定启动', en: 'Each level has someone who decides to start it' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '72', strength: 'must' }],
  messages: {
    none: {
      zh: '{level}没有写由谁决定启动。',
      en: '{level} does not say who decides to start it.',
    },
  },
  help: {
    zh: '在这一级下写“决定: ”加角色或岗位，如 决定: 指挥长。',
    en: 'Add `decide:` with a role or a post, like `decide: Commander`.',
  },
  *check(plan, { profile }) {
    const basis = demandBasis(profile.levels?.decider);
    for (const { decide, pointer } of plan.levels) {
      if (decide !== null) continue;
      const at = atField(plan.document, pointer, 'key');
      yield { message: 'none', data: { level: quote(at) }, at, basis };
    }
  },
});
