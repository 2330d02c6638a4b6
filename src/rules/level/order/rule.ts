import { laddersOf, seamsOf } from '#corpus';
import { atField, ladderName, planRule, showLadder, showRung } from '#rule-kit';

export default planRule({
  title: { zh: '级别越高，门槛越重', en: 'The higher the level, the worse its threshold' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    reversed: {
      zh: '{metric}：{lower} ｜ {upper}。高一级的门槛没有更严重，两级写反了或写成了一样。',
      en: '{metric}: {lower} | {upper}. The higher level is not the worse one: the two are the wrong way round, or the same.',
    },
  },
  help: {
    zh: '按从低到高把数值重新排好；本列全部级别见下面各处。',
    en: 'Put the numbers in order from the lowest level to the highest; all of them are listed below.',
  },
  *check(plan) {
    const { levels, warnings } = laddersOf(plan);
    for (const ladder of [...levels, ...warnings]) {
      for (const { kind, lower, upper } of seamsOf(ladder)) {
        if (kind !== 'order') continue;
        const data = {
          metric: ladderName(ladder),
          lower: showRung(lower, ladder),
          upper: showRung(upper, ladder),
        };
        const at = atField(plan.document, upper.pointer);
        yield { message: 'reversed', data, at, related: showLadder(plan, ladder) };
      }
    }
  },
});
