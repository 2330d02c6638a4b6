import { laddersOf, seamsOf, showInterval } from '#corpus';
import { atField, joinSeam, ladderName, planRule, showLadder, showRung } from '#rule-kit';

export default planRule({
  title: { zh: '级别之间不重叠', en: 'Levels do not overlap' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    both: {
      zh: '{metric}：{lower} ｜ 重叠 {shared} ｜ {upper}。同一个数有两级，该听哪一级？',
      en: '{metric}: {lower} | both have {shared} | {upper}. One value, two levels: which one counts?',
    },
  },
  help: {
    zh: '让两级接上同一个数：低一级写“低于”，高一级写“不低于”。',
    en: 'Let the two levels meet in one number: `lt` in the lower, `gte` in the higher.',
  },
  *check(plan) {
    const { levels, warnings } = laddersOf(plan);
    for (const ladder of [...levels, ...warnings]) {
      for (const seam of seamsOf(ladder)) {
        const { kind, lower, upper, between } = seam;
        if (kind !== 'overlap') continue;
        const ends = { lower: showRung(lower, ladder), upper: showRung(upper, ladder) };
        const data = { metric: ladderName(ladder), ...ends, shared: showInterval(between, ladder) };
        const at = atField(plan.document, lower.pointer);
        const fix = joinSeam(plan, seam);
        yield { message: 'both', data, at, related: showLadder(plan, ladder), ...(fix === null ? {} : { fix }) };
      }
    }
  },
});
