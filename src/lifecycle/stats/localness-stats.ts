import { type Corpus, localness } from '#corpus';
import type { StatTable } from './tally.ts';

/**
 * How local each plan is, the least local first: the share of its sentences, in percent, with a name of the registers
 * or a number. A plan copied from a template has few (“上下一般粗，左右一样平”).
 */
export function localnessStats(corpus: Corpus): StatTable[] {
  const rows = corpus.plans
    .map((plan) => ({ title: plan.title, ...localness(plan, corpus.around(plan)) }))
    .toSorted((a, b) => a.share - b.share || (a.title < b.title ? -1 : 1))
    .map(({ title, sentences, local, share }) => ({
      label: { zh: title, en: title },
      values: [Math.round(share * 100), local, sentences],
    }));
  return [
    {
      id: 'localness-by-plan',
      title: { zh: '写到本地名称或数字的句子', en: 'sentences with a local name or a number' },
      head: [
        { zh: '预案', en: 'plan' },
        { zh: '占比%', en: 'share %' },
        { zh: '本地句', en: 'local' },
        { zh: '全部句', en: 'sentences' },
      ],
      rows,
      hasTotal: false,
    },
  ];
}
