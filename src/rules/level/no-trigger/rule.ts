import { measuresOf } from '#model';
import { atField, demandBasis, planRule, quote } from '#rule-kit';

/** Words that leave the start to whoever happens to be asked. */
const untestable =
  /^(?:视情|视情况|必要时|根据需要|情况紧急时?|达到启动条件时?|符合启动条件时?|条件具备时|as needed|if necessary)[^\d]{0,6}$/i;

export default planRule({
  title: { zh: '每级响应有能核对的启动条件', en: 'Each level has a trigger that can be checked' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '71', strength: 'must' }],
  messages: {
    none: {
      zh: '{level}没有写启动条件，到时候没人说得清该不该启动。',
      en: '{level} has no trigger: when the time comes, nobody can tell whether to start it.',
    },
    unmeasured: {
      zh: '{level}的“{metric}”没有写数值，判断不了是否达到。',
      en: 'In {level}, {metric} has no number: nobody can tell whether it is reached.',
    },
    vague: {
      zh: '{level}的启动条件是“{words}”，等于没有条件。',
      en: 'The trigger of {level} is "{words}", which is none.',
    },
  },
  help: {
    zh: '写成指标加数值，如 {指标: 河道水位, 站点: 安和站, 不低于: 218.5, 单位: m}；没有数的，写明看得见的情形。',
    en: 'Write a metric with a number, like {metric: river level, at: Anhe, gte: 218.5, unit: m}; without a number, name what can be seen.',
  },
  *check(plan, { profile }) {
    const basis = demandBasis(profile.levels?.trigger);
    for (const { when, pointer } of plan.levels) {
      const key = atField(plan.document, pointer, 'key');
      const level = quote(key);
      if (when === null) yield { message: 'none', data: { level }, at: key, basis };
      else if (when.kind === 'text' && untestable.test(when.text))
        yield { message: 'vague', data: { level, words: when.text }, at: atField(plan.document, when.pointer), basis };
      for (const { metric, interval, pointer: at } of when === null ? [] : measuresOf(when)) {
        if (interval.min !== undefined || interval.max !== undefined) continue;
        yield { message: 'unmeasured', data: { level, metric }, at: atField(plan.document, at), basis };
      }
    }
  },
});
