import { type LawFact, type LawIndex, lawCitations, lawIndex, sameTitleOfLaw } from '#corpus';
import { type LawCitation, sameLawNumber } from '#parse';
import { atField, atSpan, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '法规的名称和文号对得上', en: 'The title and the number of a law belong together' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    otherTitle: {
      zh: '{number} 是《{right}》的文号，不是《{title}》的。',
      en: '{number} is the number of {right}, not of {title}.',
    },
    otherNumber: {
      zh: '《{title}》的文号是 {right}，这里写的是 {number}。',
      en: 'The number of {title} is {right}; here it is {number}.',
      help: {
        zh: '修订过的法规有过几个文号，引现行的那个；登记的文号错了就改法规库。',
        en: 'A law that was revised has had several numbers; cite the one in force, or correct the register.',
      },
    },
  },
  help: {
    zh: '看原文，名称和文号哪个写错了改哪个。',
    en: 'Look at the text and correct whichever is wrong.',
  },
  *check(corpus, { asked }) {
    const index = lawIndex(corpus);
    for (const plan of asked(corpus.plans)) {
      for (const citation of lawCitations(plan)) {
        const wrong = mismatch(citation, index);
        if (wrong === null) continue;
        const at = atSpan(plan.document, citation.span);
        const { entry } = wrong.fact;
        const related = entry === null ? [] : [{ at: atField(entry.document, entry.pointer), text: registered }];
        const { message, title, number } = wrong;
        if (message === 'otherTitle') yield { message, data: { title, number, right: wrong.fact.name }, at, related };
        else yield { message, data: { title, number, right: wrong.fact.number ?? '' }, at, related };
      }
    }
  },
});

const registered = { zh: '登记在这里', en: 'registered here' };

interface Mismatch {
  readonly message: 'otherTitle' | 'otherNumber';
  readonly title: string;
  readonly number: string;
  readonly fact: LawFact;
}

function mismatch({ title, number }: LawCitation, index: LawIndex): Mismatch | null {
  if (title === null || number === null) return null;
  const byNumber = index.ofNumber(number.same);
  const byTitle = index.ofTitle(title);
  if (byNumber.some((fact) => byTitle.includes(fact))) return null;
  const found = { title, number: number.written };
  const [other] = byNumber;
  // The orders of the President are numbered anew in each term, so a number alone says little.
  if (other !== undefined && !number.same.startsWith('主席令')) {
    return isAlike(title, other) ? null : { ...found, message: 'otherTitle', fact: other };
  }
  const known = byTitle.find((fact) => kindOf(fact.number) === kindOfSame(number.same));
  return known === undefined || byNumber.length > 0 ? null : { ...found, message: 'otherNumber', fact: known };
}

/** A longer or shorter form of the title: with the words of its notice, or without its first part. */
function isAlike(title: string, fact: LawFact): boolean {
  const [written, known] = [sameTitleOfLaw(title), sameTitleOfLaw(fact.name)];
  return written.length > 3 && known.length > 3 && (written.includes(known) || known.includes(written));
}

function kindOf(number: string | null): string | null {
  const same = number === null ? null : sameLawNumber(number);
  return same === null ? null : kindOfSame(same);
}

/** Orders, documents and standards are numbered each in their own way; only like is compared with like. */
function kindOfSame(same: string): string {
  if (same.includes('〔')) return 'document';
  return same.includes('令') ? 'order' : 'standard';
}
