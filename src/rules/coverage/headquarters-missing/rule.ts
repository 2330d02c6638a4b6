import { type Corpus, canStart, headquartersOf, isOwn } from '#corpus';
import type { Plan } from '#model';
import { atField, corpusRule, listed } from '#rule-kit';

export default corpusRule({
  title: { zh: '专项预案有指挥机构', en: 'A special plan has its headquarters' },
  severity: 'warn',
  basis: [{ law: 'emergency-response-law', article: '19', strength: 'should' }],
  messages: {
    missing: {
      zh: '单位库里没有管“{hazards}”的指挥机构：这个专项预案由谁统一指挥？',
      en: 'No headquarters for {hazards} is registered: who commands under this special plan?',
    },
  },
  help: {
    zh: '在单位库登记指挥部（类别写“指挥机构”，写明灾种、办公室设在哪里、值班电话）。',
    en: 'Register the headquarters (kind: headquarters) with its hazards, its office and its duty phone.',
  },
  *check(corpus) {
    const headquarters = headquartersOf(corpus);
    const served = new Set(headquarters.flatMap(({ plans }) => plans));
    const placesWith = new Set(headquarters.map(({ jurisdiction }) => jurisdiction));
    const unserved = corpus.plans.filter((plan) => wantsHeadquarters(corpus, plan) && !served.has(plan));
    for (const plan of unserved) {
      if (!placesWith.has(corpus.around(plan).jurisdiction ?? '')) {
        yield { notChecked, document: plan.document };
        return;
      }
      const hazards = listed(plan.front.hazards ?? [plan.title]);
      yield { message: 'missing', data: { hazards }, at: atField(plan.document, '/hazards') };
    }
  },
});

const notChecked = {
  zh: '单位库里没有登记本地的指挥机构，没有核对专项预案由谁指挥。',
  en: 'No headquarters of this place is registered; who commands under special plans was not checked.',
};

/** The law asks a county and what stands above it for headquarters; a township commands itself. */
function wantsHeadquarters(corpus: Corpus, plan: Plan): boolean {
  const { jurisdiction } = corpus.around(plan);
  if (plan.front.kind !== 'special' || !canStart(plan) || jurisdiction === null || !isOwn(corpus, jurisdiction))
    return false;
  const level = corpus.tree.entryOf(jurisdiction)?.data.level;
  return level !== 'township' && level !== 'village';
}
