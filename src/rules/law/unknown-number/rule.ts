import { lawCitations, lawIndex } from '#corpus';
import type { Plan } from '#model';
import { atSpan, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '引用的文号登记过', en: 'Cited numbers are registered' },
  severity: 'info',
  basis: [{ law: 'practice', strength: 'should' }],
  messages: {
    unknown: {
      zh: '法规库里没有《{title}》，也没有文号 {number}，是否有效无法核对。',
      en: 'The register of laws has neither {title} nor the number {number}; nobody can tell whether it is in force.',
    },
  },
  help: {
    zh: '找到原文核对后，登记到法规库：文号、施行日期，废止的写明由什么代替。',
    en: 'Look at its text and register it: number, in force from, and what replaced it.',
  },
  *check(corpus, { asked }) {
    const index = lawIndex(corpus);
    const isEmpty = corpus.registers.laws.length === 0;
    for (const plan of asked(corpus.plans)) {
      const unknown = distinct(plan).filter(
        ({ title, same }) => index.ofNumber(same).length === 0 && index.ofTitle(title).length === 0,
      );
      if (unknown.length > 0 && isEmpty) {
        yield { notChecked: noRegister, document: plan.document };
        continue;
      }
      for (const { title, number, span } of unknown)
        yield { message: 'unknown', data: { title, number }, at: atSpan(plan.document, span) };
    }
  },
});

const noRegister = {
  zh: '还没有法规库，正文引用的文号无法核对。',
  en: 'There is no register of laws; the numbers that the text cites cannot be checked.',
};

/** Titles with a number, each number once. */
function distinct(plan: Plan) {
  const seen = new Set<string>();
  return lawCitations(plan).flatMap(({ title, number, span }) => {
    if (title === null || number === null || seen.has(number.same)) return [];
    seen.add(number.same);
    return [{ title, number: number.written, same: number.same, span }];
  });
}
