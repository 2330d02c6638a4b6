import { atField, demandBasis, planRule, quote } from '#rule-kit';

export default planRule({
  title: { zh: '每级响应写明怎样结束', en: 'Each level says how it ends' },
  severity: 'warn',
  basis: [{ law: 'emergency-response-law', article: '86', strength: 'should' }],
  messages: {
    none: {
      zh: '{level}没有写什么时候、由谁宣布终止。',
      en: '{level} does not say when, and by whom, it is ended.',
    },
    decider: {
      zh: '{level}写了终止条件，没有写由谁宣布终止。',
      en: '{level} says when it ends, but not who ends it.',
    },
    condition: {
      zh: '{level}写了由{decider}宣布终止，没有写满足什么条件才能终止。',
      en: '{level} is ended by {decider}, but the plan does not say on what condition.',
    },
  },
  help: {
    zh: '写“终止: {决定: 指挥长, 条件: …}”，条件要能核对。',
    en: 'Write `stand_down: {decide: …, when: …}` with a condition that can be checked.',
  },
  *check(plan, { profile, recognised }) {
    const basis = demandBasis(profile.levels?.standDown);
    const isToldOnce = recognised.includes('response-end') && plan.levels.every(({ standDown }) => standDown === null);
    for (const { standDown, pointer } of plan.levels) {
      const key = atField(plan.document, pointer, 'key');
      const level = quote(key);
      if (standDown === null) {
        // Where no level has it, one section at the end of the response may say it for all.
        if (!isToldOnce) yield { message: 'none', data: { level }, at: key, basis };
        continue;
      }
      const at = atField(plan.document, `${pointer}/stand_down`);
      const { decide, when } = standDown;
      if (decide === null) yield { message: 'decider', data: { level }, at, basis };
      else if (when === null) yield { message: 'condition', data: { level, decider: decide }, at, basis };
    }
  },
});
