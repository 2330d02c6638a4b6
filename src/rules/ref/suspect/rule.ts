import { type Citation, type Corpus, citationsOf } from '#corpus';
import type { Plan } from '#model';
import { atField, atSpan, corpusRule, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '引用的内容变了以后重新看过', en: 'What is cited has not changed since it was confirmed' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    changed: {
      zh: '“{name}”的登记在确认以后变了，请看靠它的 {count} 处还对不对。',
      en: 'What is registered of {name} has changed since it was confirmed; look again at the {count} places that lean on it.',
    },
    superior: {
      zh: '上位预案“{name}”在确认以后改过，请对照它看本预案要不要改。',
      en: 'The superior plan {name} has changed since it was confirmed; see whether this plan must follow.',
    },
  },
  help: {
    zh: '逐处看过、该改的改了以后，运行 beiyu confirm 预案编号，记下现在的内容。',
    en: 'Look at each place, change what must be changed, then run beiyu confirm with the id of the plan.',
  },
  *check(corpus, { asked }) {
    for (const plan of asked(corpus.plans)) {
      for (const citation of changedIn(corpus, plan)) {
        const { target, uses } = citation;
        const [first] = uses;
        if (first === undefined) continue;
        const at = atSpan(plan.document, first.span);
        const related = otherPlaces(plan, citation);
        const { name } = target;
        if (target.kind === 'plan') yield { message: 'superior', data: { name }, at, related };
        else yield { message: 'changed', data: { name, count: uses.length }, at, related };
      }
    }
  },
});

/** What the plan cites and once confirmed, and now says something else. */
function changedIn(corpus: Corpus, plan: Plan): Citation[] {
  const { confirmed } = plan.front;
  if (confirmed === undefined) return [];
  return citationsOf(corpus, plan).filter(({ key, fingerprint }) => (confirmed[key] ?? fingerprint) !== fingerprint);
}

/** Every other place that cites it, and the thing itself. */
function otherPlaces({ document }: Plan, { uses, target }: Citation): RelatedFact[] {
  return [
    ...uses
      .slice(1)
      .map(({ span }) => ({ at: atSpan(document, span), text: { zh: '这里也引用了它', en: 'cited here too' } })),
    { at: atField(target.document, target.pointer), text: { zh: '现在的内容', en: 'what it says now' } },
  ];
}
