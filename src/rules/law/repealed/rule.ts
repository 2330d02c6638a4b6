import { type Corpus, entryIndex, type LawFact, type LawIndex, lawCitations, lawIndex, references } from '#corpus';
import type { Plan, SourceDocument, Span, Text } from '#model';
import type { LawCitation } from '#parse';
import { atField, atSpan, corpusRule, type Place, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '不以废止的法规为依据', en: 'No repealed law as a basis' },
  severity: 'warn',
  basis: [
    { law: 'integrity', strength: 'should' },
    { law: 'plan-management-measures', article: '24', strength: 'should' },
  ],
  messages: {
    replaced: {
      zh: '《{name}》{date}起不再有效，现行的是《{now}》。',
      en: '{name} has not been in force since {date}; {now} is.',
    },
    repealed: {
      zh: '《{name}》{date}起不再有效。',
      en: '{name} has not been in force since {date}.',
    },
    register: {
      zh: '法规库里的《{name}》没有写废止，其实{date}起已由《{now}》代替。',
      en: 'The register has {name} as in force, but {now} replaced it on {date}.',
      help: { zh: '在法规库里补上“废止”和“替代”。', en: 'Write in the register when it ended and what replaced it.' },
    },
  },
  help: {
    zh: '改引现行的法规，并对照新旧条文，看预案里依据它写的内容要不要改。',
    en: 'Cite the one in force, and compare the two: what the plan took from it may have to change.',
  },
  *check(corpus, { today, asked }) {
    const index = lawIndex(corpus);
    const isOver = ({ repealed }: LawFact): boolean => repealed !== null && repealed <= today;
    for (const entry of corpus.registers.laws) {
      const fact = index.ofEntry(entry);
      if (fact === null || entry.data.repealed !== undefined || !isOver(fact)) continue;
      const data = { name: fact.name, date: fact.repealed ?? '', now: fact.replacedBy ?? '' };
      yield { message: 'register', data, at: atField(entry.document, entry.pointer) };
    }
    const fromFront = frontCitations(corpus, index, isOver);
    for (const plan of asked(corpus.plans)) {
      const fromText = textCitations(plan, index).filter(({ fact }) => isOver(fact));
      yield* findingsOf([...(fromFront.get(plan.document) ?? []), ...fromText]);
    }
  },
});

interface Cited {
  readonly fact: LawFact;
  readonly at: Place;
}

/** Each repealed law once a plan, at its first place. */
function* findingsOf(cited: readonly Cited[]) {
  for (const [fact, places] of Map.groupBy(cited, (one) => one.fact)) {
    const [first, ...others] = places;
    if (first === undefined) continue;
    const related: RelatedFact[] = others.map(({ at }) => ({ at, text: here }));
    const { name, repealed: date, replacedBy: now } = fact;
    const data = { name, date: date ?? '' };
    if (now === null) yield { message: 'repealed', data, at: first.at, related } as const;
    else yield { message: 'replaced', data: { ...data, now }, at: first.at, related } as const;
  }
}

const here: Text = { zh: '这里也引用了它', en: 'cited here too' };

/** What front matters cite of the laws that have ended. */
function frontCitations(
  corpus: Corpus,
  index: LawIndex,
  isOver: (fact: LawFact) => boolean,
): Map<SourceDocument, Cited[]> {
  const found = new Map<SourceDocument, Cited[]>();
  for (const { document, pointer, kind, meaning } of references(corpus)) {
    if (kind !== 'law' || meaning.kind !== 'found') continue;
    const entry = entryIndex(corpus.registers).law(meaning.target);
    const fact = entry === null ? null : index.ofEntry(entry);
    if (fact === null || !isOver(fact)) continue;
    const cited = found.get(document) ?? [];
    cited.push({ fact, at: atField(document, pointer) });
    found.set(document, cited);
  }
  return found;
}

function textCitations(plan: Plan, index: LawIndex): Cited[] {
  const { document } = plan;
  return lawCitations(plan).flatMap((citation): Cited[] => {
    const fact = factOf(citation, index);
    if (fact === null || isOfThePast(document.text, citation.span)) return [];
    return [{ fact, at: atSpan(document, citation.span) }];
  });
}

/** By its number first; orders are numbered anew, so among several the title decides, and one in force comes first. */
function factOf({ title, number }: LawCitation, index: LawIndex): LawFact | null {
  const byNumber = number === null ? [] : index.ofNumber(number.same);
  const byTitle = title === null ? [] : index.ofTitle(title);
  const both = byNumber.filter((fact) => byTitle.includes(fact));
  const pool = both.length > 0 ? both : byNumber.length > 0 ? byNumber : byTitle;
  return pool.find(({ repealed }) => repealed === null) ?? pool[0] ?? null;
}

/** A text that itself says that the law has ended may name it. */
function isOfThePast(text: string, { start, end }: Span): boolean {
  const sentence = text.slice(Math.max(0, start - 12), end + 40).split(/[。\n]/);
  return sentence.some((part) => /废止|失效|停止执行|代替|替代|取代|原《|repeal|replac|supersed/i.test(part));
}
