import { reviewState } from '#corpus';
import { atField, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '评审专家人数足够', en: 'Enough experts judged the plan' },
  severity: 'error',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'must' },
    { law: 'enterprise-plan-measures', article: '21', strength: 'must' },
  ],
  messages: {
    tooFew: {
      zh: '“{plan}”要 {wanted} 名以上专家评审通过，记录里只有 {count} 名（{names}）。',
      en: '"{plan}" must pass {wanted} or more experts; {count} are on record ({names}).',
    },
  },
  help: {
    zh: '用 beiyu review assign 补抽专家，请他们评同一个版本，再记录。',
    en: 'Draw further experts with beiyu review assign, let them judge the same version, and record it.',
  },
  *check(corpus, { asked }) {
    if (asked(corpus.reviews).length === 0) return;
    for (const plan of corpus.plans) {
      const { status } = plan.front;
      if (status !== 'approved' && status !== 'in-force') continue;
      const { demand, valid, experts } = reviewState(plan, corpus);
      const [latest] = valid;
      if (demand === null || latest === undefined || experts.length >= demand.experts) continue;
      const basis = demand.basis.map(({ law, article }) => ({
        law,
        strength: demand.strength,
        ...(article === undefined ? {} : { article }),
      }));
      yield {
        message: 'tooFew',
        data: { plan: plan.title, wanted: demand.experts, count: experts.length, names: experts.join('、') },
        at: atField(latest.document, '/experts'),
        related: [{ at: atField(plan.document, '/status'), text: { zh: '这个预案', en: 'the plan' } }],
        basis,
      };
    }
  },
});
