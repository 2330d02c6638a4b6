import type { Corpus } from '#corpus';
import type { Plan } from '#model';
import { atField, corpusRule } from '#rule-kit';
import { isInherited, thresholdsOf } from './thresholds.ts';

export default corpusRule({
  title: { zh: '启动条件是按本地定的', en: 'Triggers are set for the place' },
  severity: 'warn',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'should' },
    { law: 'integrity', strength: 'should' },
  ],
  messages: {
    same: {
      zh: '各级响应的启动数值和{place}的《{twin}》一字不差（{count} 个，如 {example}），不像是按本地的河、雨、人定的。',
      en: 'The triggers are those of {twin} ({place}) to the last digit ({count} of them, like {example}): they do not look set for the rivers, rain and people of here.',
    },
  },
  help: {
    zh: '按本地的站点、历史灾害和转移所需的时间定数值；确实用同一个站、同一个标准的，写明站点，或者引用上位预案。',
    en: 'Set them by the local gauge, past disasters and the time that an evacuation takes; where both use one gauge or one standard, name it or cite the superior plan.',
  },
  options: {
    least: {
      default: 4,
      minimum: 2,
      title: { zh: '至少几个数值相同才提示', en: 'Fewest equal thresholds that are told' },
    },
  },
  *check(corpus, { option }) {
    const least = option.number('least');
    const known = new Map<string, Plan>();
    for (const plan of inOrder(corpus)) {
      const thresholds = thresholdsOf(plan);
      if (thresholds.count < least) continue;
      const key = `${plan.front.kind} ${thresholds.key}`;
      const twin = known.get(key);
      if (twin === undefined) {
        known.set(key, plan);
        continue;
      }
      if (twin.front.jurisdiction === plan.front.jurisdiction || isInherited(corpus, plan, twin, thresholds.key))
        continue;
      yield {
        message: 'same',
        data: {
          place: twin.front.jurisdiction,
          twin: twin.title,
          count: thresholds.count,
          example: thresholds.example,
        },
        at: atField(plan.document, '/levels', 'key'),
        related: [{ at: atField(twin.document, '/levels', 'key'), text: { zh: '同样的数值', en: 'the same numbers' } }],
      };
    }
  },
});

/** The older plan is the model, the younger the copy. */
function inOrder({ plans }: Corpus): Plan[] {
  const issued = ({ front: { dates } }: Plan): string => dates?.issued ?? '9999';
  return plans
    .filter(({ front: { status } }) => status !== 'superseded' && status !== 'repealed')
    .toSorted((a, b) => issued(a).localeCompare(issued(b)) || a.document.file.localeCompare(b.document.file));
}
