import { planGraph } from '#corpus';
import { atSpan, corpusRule } from '#rule-kit';
import { type DutyClause, dutiesOf, isSameDuty } from './duties.ts';

export default corpusRule({
  title: { zh: '职责没有比上位预案写得软', en: 'Duties are as firm as in the superior plan' },
  severity: 'warn',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'must' },
    { law: 'integrity', strength: 'must' },
  ],
  messages: {
    weaker: {
      zh: '“{unit}{weak}{duty}”：上位预案《{plan}》写的是“{strong}”，到这里成了可做可不做。',
      en: '“{unit}{weak}{duty}”: the superior plan {plan} says “{strong}”; here it is left to choice.',
    },
  },
  help: {
    zh: '上级要求做的，写成应当做，并写明时限和办法；确实做不到的，先请上级改。',
    en: 'What the superior plan demands, demand here too, with a limit and a way; where it cannot be done, have the superior plan changed first.',
  },
  *check(corpus, { asked }) {
    const graph = planGraph(corpus);
    for (const plan of asked(corpus.plans)) {
      const superiors = graph.everySuperior(plan);
      if (superiors.size === 0) continue;
      const duties = dutiesOf(plan, corpus.around(plan));
      for (const clause of duties.weak) {
        const firm = strongIn([...superiors], clause, (superior) => dutiesOf(superior, corpus.around(superior)).strong);
        if (firm === null) continue;
        const { superior, strong } = firm;
        yield {
          message: 'weaker',
          data: {
            unit: clause.subject,
            weak: clause.modal,
            duty: clause.duty,
            plan: superior.title,
            strong: strong.modal === '' ? strong.duty : `${strong.modal}${strong.duty}`,
          },
          at: atSpan(plan.document, clause.modalSpan),
          related: [
            {
              at: atSpan(superior.document, strong.span),
              text: { zh: `上位预案这样写：${strong.duty}`, en: `the superior plan: ${strong.duty}` },
            },
          ],
        };
      }
    }
  },
});

type PlanOf = Parameters<typeof dutiesOf>[0];

/** The first duty of a superior plan that is the same, for the same unit. */
function strongIn(
  superiors: readonly PlanOf[],
  weak: DutyClause,
  strongOf: (plan: PlanOf) => ReadonlyMap<string, readonly DutyClause[]>,
): { superior: PlanOf; strong: DutyClause } | null {
  for (const superior of superiors) {
    const strong = strongOf(superior)
      .get(weak.unit)
      ?.find((each) => isSameDuty(each.duty, weak.duty));
    if (strong !== undefined) return { superior, strong };
  }
  return null;
}
