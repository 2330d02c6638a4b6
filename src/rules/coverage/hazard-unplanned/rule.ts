import { type Corpus, isOwn, plansForWritten } from '#corpus';
import { pointer } from '#model';
import type { Entry } from '#registers';
import { atField, corpusRule } from '#rule-kit';

/** Places shown beside the first. */
const shown = 5;

export default corpusRule({
  title: { zh: '登记的风险都有预案管', en: 'Every registered risk has a plan' },
  severity: 'warn',
  basis: [
    { law: 'emergency-response-law', article: '33', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    risk: {
      zh: '登记了 {count} 处“{hazard}”风险，本地和上级都没有管“{hazard}”的预案。',
      en: '{count} risks of {hazard} are registered, and no plan here or above deals with {hazard}.',
    },
    main: {
      zh: '“{hazard}”是{place}的主要灾害，却没有预案。',
      en: '{hazard} is a main hazard of {place}, but there is no plan for it.',
    },
  },
  help: {
    zh: '编一个管它的预案，或者在已有预案的“灾种”里写上它并写明怎样处置。',
    en: 'Write a plan for it, or add it to the hazards of a plan that says what is done.',
  },
  *check(corpus, { asked }) {
    const { risks: known, jurisdictions } = corpus.registers;
    if (corpus.plans.length === 0 || asked<Entry>([...known, ...jurisdictions]).length === 0) return;
    const told = new Set<string>();
    for (const [hazard, risks] of unplannedRisks(corpus)) {
      const [first, ...others] = risks;
      if (first === undefined) continue;
      told.add(hazard);
      yield {
        message: 'risk',
        data: { hazard, count: risks.length },
        at: atField(first.document, `${first.pointer}/kind`),
        related: others.slice(0, shown).map(({ document, pointer: at, data }) => ({
          at: atField(document, `${at}/kind`),
          text: { zh: data.name, en: data.name },
        })),
      };
    }
    for (const { data, document, pointer: at } of jurisdictions) {
      for (const [index, hazard] of (data.hazards ?? []).entries()) {
        if (told.has(hazard) || !isOwn(corpus, data.id) || plansForWritten(corpus, hazard, data.id).length > 0)
          continue;
        const place = atField(document, `${at}${pointer('hazards', index)}`);
        yield { message: 'main', data: { hazard, place: data.name }, at: place };
      }
    }
  },
});

/** Risks of the own jurisdictions that no plan covers, by hazard; a risk that was dealt with is none. */
function unplannedRisks(corpus: Corpus): ReadonlyMap<string, readonly Entry<'risks'>[]> {
  const open = corpus.registers.risks.filter(({ data }) => {
    if (data.status === 'closed' || data.status === 'mitigated') return false;
    const place = corpus.tree.idOf(data.jurisdiction);
    return place !== null && isOwn(corpus, place) && plansForWritten(corpus, data.kind, place).length === 0;
  });
  return Map.groupBy(open, ({ data }) => data.kind);
}
