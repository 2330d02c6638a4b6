import { closedTop, laddersOf, seamsOf, showInterval } from '#corpus';
import { atField, joinSeam, ladderName, planRule, showLadder, showRung } from '#rule-kit';

export default planRule({
  title: { zh: '级别之间不留空档', en: 'No hole between levels' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    hole: {
      zh: '{metric}：{lower} ｜ 缺 {hole} ｜ {upper}。落在空档里的情况，哪一级都不启动。',
      en: '{metric}: {lower} | nothing for {hole} | {upper}. What falls into the hole starts no level.',
    },
    top: {
      zh: '{metric}：最高一级是 {top} ｜ 缺 {hole}。更严重的情况反而没有级别。',
      en: '{metric}: the highest level is {top} | nothing for {hole}. What is worse belongs to no level.',
      help: { zh: '去掉最高一级朝严重一侧的界限。', en: 'Take the bound on the worse side off the highest level.' },
    },
  },
  help: {
    zh: '让两级接上同一个数：低一级写“低于”，高一级写“不低于”。',
    en: 'Let the two levels meet in one number: `lt` in the lower, `gte` in the higher.',
  },
  *check(plan) {
    const { levels, warnings } = laddersOf(plan);
    for (const ladder of [...levels, ...warnings]) {
      const metric = ladderName(ladder);
      const related = showLadder(plan, ladder);
      const seams = seamsOf(ladder);
      for (const seam of seams) {
        const { kind, lower, upper, between } = seam;
        if (kind !== 'gap') continue;
        const ends = { lower: showRung(lower, ladder), upper: showRung(upper, ladder) };
        const data = { metric, ...ends, hole: showInterval(between, ladder) };
        const fix = joinSeam(plan, seam);
        const at = atField(plan.document, lower.pointer);
        yield { message: 'hole', data, at, related, ...(fix === null ? {} : { fix }) };
      }
      const closed = seams.some(({ kind }) => kind === 'order') ? null : closedTop(ladder);
      if (closed === null) continue;
      const data = { metric, top: showRung(closed.rung, ladder), hole: showInterval(closed.beyond, ladder) };
      yield { message: 'top', data, at: atField(plan.document, closed.rung.pointer), related };
    }
  },
});
