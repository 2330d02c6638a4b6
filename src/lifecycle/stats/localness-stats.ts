import { type Corpus, type Localness, localness, responseLocalness } from '#corpus';
import type { StatTable } from './tally.ts';

/**
 * How local each plan is, the least local first: the share of its sentences, in percent, with a name of the registers
 * or a number; then the same of its response chapter. A plan copied from a template has few (“上下一般粗，左右一样平”).
 */
export function localnessStats(corpus: Corpus): StatTable[] {
  const rows = corpus.plans
    .map((plan) => {
      const around = corpus.around(plan);
      return { title: plan.title, whole: localness(plan, around), response: responseLocalness(plan, around) };
    })
    .toSorted((a, b) => a.whole.share - b.whole.share || (a.title < b.title ? -1 : 1))
    .map(({ title, whole, response }) => ({
      label: { zh: title, en: title },
      values: [...countsOf(whole), ...countsOf(response)],
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
        { zh: '响应部分占比%', en: 'response share %' },
        { zh: '响应部分本地句', en: 'response local' },
        { zh: '响应部分全部句', en: 'response sentences' },
      ],
      rows,
      hasTotal: false,
    },
  ];
}

function countsOf({ share, local, sentences }: Localness): number[] {
  return [Math.round(share * 100), local, sentences];
}
