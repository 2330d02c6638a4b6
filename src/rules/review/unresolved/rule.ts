import { type Corpus, reviewState } from '#corpus';
import type { Plan, ReviewElement, Text } from '#model';
import { atField, corpusRule, type Place } from '#rule-kit';

/** Whether advice still waits for an answer, or an element fails with nothing done about it. */
function isOpen({ verdict, advice, reply }: ReviewElement): boolean {
  if (reply !== undefined) return false;
  return advice !== undefined || verdict === 'fails';
}

export default corpusRule({
  title: { zh: '评审意见都有答复', en: 'Every piece of advice is answered' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    advice: {
      zh: '“{plan}”已经{status}，但对“{element}”的评审意见还没有答复：{advice}',
      en: '"{plan}" is already {status}, but advice on "{element}" has no reply: {advice}',
    },
    fails: {
      zh: '“{plan}”已经{status}，但“{element}”评为不符合，没有说明怎么改。',
      en: '"{plan}" is already {status}, but "{element}" was judged not to conform, and nothing says what was done.',
    },
  },
  help: {
    zh: '在评审记录里写“答复”：采纳（改在哪里）、部分采纳或不采纳（为什么）。',
    en: 'Write the reply into the review: taken up (where), taken up in part, or not taken up (why).',
  },
  *check(corpus, { asked }) {
    if (asked(corpus.reviews).length === 0) return;
    for (const plan of corpus.plans) {
      const status = statusWords(plan);
      if (status === null) continue;
      for (const { element, at } of openElements(plan, corpus)) {
        const data = { plan: plan.title, status, element: element.element };
        const related = [{ at: atField(plan.document, '/status'), text: { zh: '这个预案', en: 'the plan' } }];
        if (element.advice === undefined) yield { message: 'fails', data, at, related };
        else yield { message: 'advice', data: { ...data, advice: element.advice }, at, related };
      }
    }
  },
});

function statusWords({ front }: Plan): Text | null {
  if (front.status === 'in-force') return { zh: '施行', en: 'in force' };
  return front.status === 'approved' ? { zh: '批准', en: 'approved' } : null;
}

function openElements(plan: Plan, corpus: Corpus): { element: ReviewElement; at: Place }[] {
  return reviewState(plan, corpus).signOffs.flatMap(({ review, document }) =>
    (review.elements ?? []).flatMap((element, index) =>
      isOpen(element) ? [{ element, at: atField(document, `/elements/${index}`) }] : [],
    ),
  );
}
