import { type Corpus, conflictOf, declaresNone, expertNamed } from '#corpus';
import type { ExpertEntry, Plan, Review, SourceDocument } from '#model';
import { atField, corpusRule, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '评审专家与预案没有利害关系', en: 'Reviewers have no stake in the plan' },
  severity: 'error',
  basis: [
    { law: 'enterprise-plan-measures', article: '22', strength: 'must' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    employer: {
      zh: '{expert} 在“{unit}”工作，不能评审它牵头的“{plan}”。',
      en: '{expert} works for {unit} and may not review "{plan}", which that unit leads.',
    },
    declared: {
      zh: '专家库写明 {expert} 要回避“{unit}”，不能评审它牵头的“{plan}”。',
      en: 'The register says that {expert} steps back from {unit} and so may not review "{plan}", which that unit leads.',
    },
    stated: {
      zh: '{experts} 评审“{plan}”时声明了利害关系：{statement}。',
      en: '{experts} declared a stake when reviewing "{plan}": {statement}.',
    },
  },
  help: {
    zh: '换一名专家重新评审（beiyu review assign 会自动回避），或在专家库里更正工作单位。',
    en: 'Have another expert judge it (beiyu review assign leaves such experts out), or correct the employer in the register.',
  },
  *check(corpus) {
    for (const { review, document, plan } of reviewsOf(corpus)) {
      for (const [index, written] of review.experts.entries()) {
        const expert = expertNamed(written, corpus);
        const conflict = expert === null ? null : conflictOf(expert, plan, corpus);
        if (conflict === null) continue;
        const data = { expert: written, unit: conflict.unit, plan: plan.title };
        const related = registration(expert, corpus);
        yield { message: conflict.kind, data, at: atField(document, `/experts/${index}`), related };
      }
      if (declaresNone(review.conflict)) continue;
      const data = { experts: review.experts.join('、'), plan: plan.title, statement: review.conflict ?? '' };
      yield { message: 'stated', data, at: atField(document, '/conflict') };
    }
  },
});

function reviewsOf(corpus: Corpus): { review: Review; document: SourceDocument; plan: Plan }[] {
  return corpus.reviews.flatMap(({ data, document }) => {
    const plan = corpus.planNamed(data.plan, null);
    return plan === null ? [] : [{ review: data, document, plan }];
  });
}

function registration(expert: ExpertEntry | null, corpus: Corpus): RelatedFact[] {
  const entry = corpus.registers.experts.find(({ data }) => data === expert);
  const text = { zh: '专家库的登记', en: 'the register of experts' };
  return entry === undefined ? [] : [{ at: atField(entry.document, `${entry.pointer}/employer`), text }];
}
