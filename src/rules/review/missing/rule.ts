import { reviewState } from '#corpus';
import { atField, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '预案经过专家评审', en: 'Plans are reviewed by experts' },
  // The duty to be reviewed was read for enterprises only; for governments what a review looks at was.
  severity: 'warn',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'must' },
    { law: 'enterprise-plan-measures', article: '21', strength: 'must' },
  ],
  messages: {
    none: {
      zh: '“{plan}”状态是“{status}”，却没有专家评审记录。这类预案要 {experts} 名以上专家评审通过。',
      en: '"{plan}" is {status}, but no review of it is on record. Plans of this kind must pass {experts} or more experts.',
    },
    failed: {
      zh: '“{plan}”状态是“{status}”，但 {date} 的评审结论是“不通过”，之后没有通过的评审。',
      en: '"{plan}" is {status}, but the review of {date} ended with "fail", and none has passed since.',
    },
  },
  help: {
    zh: '用 beiyu review assign 抽取专家，beiyu review start 生成评审表，评完用 beiyu review record 记录；没评之前把状态写成“评审中”。',
    en: 'Draw experts with beiyu review assign, make the form with beiyu review start, and record the verdicts with beiyu review record. Until then the status is in-review.',
  },
  *check(corpus, { asked }) {
    for (const plan of asked(corpus.plans)) {
      const { status } = plan.front;
      if (status !== 'approved' && status !== 'in-force') continue;
      const { demand, signOffs } = reviewState(plan, corpus);
      if (demand === null || signOffs.some(({ passes }) => passes)) continue;
      const at = atField(plan.document, '/status');
      const words = { plan: plan.title, status: plan.document.text.slice(at.span.start, at.span.end) };
      const basis = demand.basis.map(({ law, article }) => ({
        law,
        strength: demand.strength,
        ...(article === undefined ? {} : { article }),
      }));
      const [latest] = signOffs;
      if (latest === undefined) yield { message: 'none', data: { ...words, experts: demand.experts }, at, basis };
      else {
        const text = { zh: '评审记录', en: 'the review' };
        const related = [{ at: atField(latest.document, '/verdict'), text }];
        yield { message: 'failed', data: { ...words, date: latest.review.date }, at, related, basis };
      }
    }
  },
});
