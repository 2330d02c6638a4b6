import { expertNamed } from '#corpus';
import { atField, corpusRule } from '#rule-kit';
import { dealsWith, findHazards } from '#schemas';

/** Fields of work that fit plans of any hazard. */
const general = /应急管理|应急预案|预案管理|综合|法律|emergency management|planning|law/i;

/** Whether one of these hazards is, holds or lies within one of those. */
function areAkin(some: readonly string[], others: readonly string[]): boolean {
  const ids = (words: readonly string[]): string[] => words.flatMap((word) => findHazards(word).map(({ id }) => id));
  return some.some((word) => others.includes(word)) || dealsWith(some, ids(others)) || dealsWith(others, ids(some));
}

export default corpusRule({
  title: { zh: '评审专家懂这个灾种', en: 'Reviewers know the hazard' },
  severity: 'warn',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    nobody: {
      zh: '评审“{plan}”的{experts}专长是{specialities}，没有人的专长是{hazards}。',
      en: 'None of those who reviewed "{plan}" works on {hazards}: {experts} ({specialities}).',
    },
    unknown: {
      zh: '评审“{plan}”的“{expert}”不在专家库里。',
      en: '"{expert}", who reviewed "{plan}", is not in the register of experts.',
    },
  },
  help: {
    zh: '请至少一名懂这个灾种的专家评审（beiyu review assign 按灾种抽取），或在专家库补登专长。',
    en: 'Let at least one expert on the hazard judge the plan (beiyu review assign draws by hazard), or complete the register.',
  },
  *check(corpus) {
    for (const { data: review, document } of corpus.reviews) {
      const plan = corpus.planNamed(review.plan, null);
      if (plan === null) continue;
      const known = review.experts.map((name) => ({ name, expert: expertNamed(name, corpus) }));
      for (const [index, { name, expert }] of known.entries())
        if (expert === null)
          yield {
            message: 'unknown',
            data: { plan: plan.title, expert: name },
            at: atField(document, `/experts/${index}`),
          };
      const specialities = known.flatMap(({ expert }) => expert?.specialities ?? []);
      const hazards = plan.front.hazards ?? [];
      if (specialities.length === 0 || hazards.length === 0) continue;
      if (specialities.some((field) => general.test(field)) || areAkin(specialities, hazards)) continue;
      const data = {
        plan: plan.title,
        experts: review.experts.join('、'),
        specialities: [...new Set(specialities)].join('、'),
        hazards: hazards.join('、'),
      };
      yield { message: 'nobody', data, at: atField(document, '/experts') };
    }
  },
});
