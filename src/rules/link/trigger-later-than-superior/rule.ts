import { planGraph, sharedRungs, showInterval } from '#corpus';
import { atField, corpusRule, ladderName } from '#rule-kit';

export default corpusRule({
  title: { zh: '下级不比上级启动得晚', en: 'A subordinate never starts later than its superior' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    later: {
      zh: '{metric}到 {own} 本预案才启动{level}，上位预案“{plan}”到 {other} 就启动了。',
      en: 'This plan starts {level} at {metric} {own}; the superior plan {plan} starts it at {other} already.',
    },
  },
  help: {
    zh: '把这一级的数值改到不晚于上位预案；确实不同的（如地震），在上位预案里写明按哪个预案。',
    en: 'Move this level’s number to that of the superior plan or earlier; where it must differ (earthquakes), let the superior plan say which plan counts.',
  },
  *check(corpus, { asked }) {
    const graph = planGraph(corpus);
    for (const plan of asked(corpus.plans)) {
      // A catastrophe plan takes over where all others end.
      if (plan.front.kind === 'catastrophe') continue;
      const told = new Set<string>();
      for (const superior of new Set([...graph.superiors(plan), ...graph.everySuperior(plan)])) {
        for (const { ladder, own, other, starts } of sharedRungs(plan, superior)) {
          if (starts !== 'later' || told.has(own.pointer)) continue;
          told.add(own.pointer);
          yield {
            message: 'later',
            data: {
              metric: ladderName(ladder),
              level: own.name,
              plan: superior.title,
              own: showInterval(own.interval, ladder),
              other: showInterval(other.interval, ladder),
            },
            at: atField(plan.document, own.pointer),
            related: [
              {
                at: atField(superior.document, other.pointer),
                text: { zh: '上位预案的这一级', en: 'This level of the superior plan' },
              },
            ],
          };
        }
      }
    }
  },
});
