import { blockAt, type Corpus, isInTitle, knownNameAt } from '#corpus';
import type { Plan, Span } from '#model';
import { wordFinder } from '#parse';
import type { Entry } from '#registers';
import { wording } from '#schemas';

/** One name of one thing in one plan. */
export interface TermUse {
  /** What is named, in which place: the same for all its names. */
  readonly concept: string;
  readonly word: string;
  /** Order of the name in the list or register. */
  readonly rank: number;
  /** The official name of the unit, or null for a thing of the packaged list. */
  readonly unit: string | null;
  readonly plan: Plan;
  readonly first: Span;
  readonly spans: readonly Span[];
}

interface Term {
  readonly concept: string;
  readonly rank: number;
  readonly unit: string | null;
  readonly id: string | null;
}

/** Every use of a name that has rivals: short names of one unit, and the groups of the packaged list. */
export function usesOfTerms(corpus: Corpus): TermUse[] {
  const { settings, registers } = corpus;
  const allowed = new Set(settings.value.vocabulary?.allowed);
  const terms = new Map<string, Term>();
  for (const [index, group] of wording.synonyms.entries())
    for (const [rank, word] of group.entries())
      if (!allowed.has(word)) terms.set(word, { concept: `list ${index}`, rank, unit: null, id: null });
  for (const { data } of registers.units) {
    const rivals = abbreviationsOf(data).filter((word) => !allowed.has(word));
    if (rivals.length < 2) continue;
    for (const [rank, word] of rivals.entries())
      terms.set(word, { concept: `unit ${data.id}`, rank, unit: data.name, id: data.id });
  }
  if (terms.size === 0) return [];
  const find = wordFinder(terms.keys());
  return corpus.plans.flatMap((plan) => usesIn(corpus, plan, terms, find));
}

/** Short names that shorten: 县防汛办, 县防办; the full name without its place is none, nor a name within another. */
function abbreviationsOf({ name, short_names: short }: Entry<'units'>['data']): string[] {
  const shortened = (short ?? []).filter((word) => !name.endsWith(word) && !name.endsWith(word.slice(1)));
  return shortened.filter((word) => !shortened.some((other) => other !== word && other.endsWith(word)));
}

function usesIn(
  corpus: Corpus,
  plan: Plan,
  terms: ReadonlyMap<string, Term>,
  find: ReturnType<typeof wordFinder>,
): TermUse[] {
  const { text } = plan.document;
  const around = corpus.around(plan);
  const blockOf = blockAt(plan);
  const uses = new Map<string, TermUse & { readonly spans: Span[] }>();
  for (const { word, start } of find(text, plan.bodyStart)) {
    const term = terms.get(word);
    const block = blockOf(start);
    if (term === undefined || block === null || block.kind === 'code' || isInTitle(text, start)) continue;
    const span = { start, end: start + word.length };
    const concept = conceptAt(corpus, plan, term, span);
    if (concept === null) continue;
    const known = knownNameAt(plan, around, span);
    if (known !== null && (term.unit === null || known.name !== word)) continue;
    const { rank, unit } = term;
    const use = uses.get(`${concept} ${word}`) ?? { concept, word, rank, unit, plan, first: span, spans: [] };
    use.spans.push(span);
    uses.set(`${concept} ${word}`, use);
  }
  return [...uses.values()];
}

/** A unit is one wherever it is named; a word of the list belongs to its county and to the level before it: 市防办. */
function conceptAt(corpus: Corpus, plan: Plan, term: Term, { start }: Span): string | null {
  const { jurisdiction } = corpus.around(plan);
  if (term.id !== null) return term.concept;
  const before = plan.document.text.charAt(start - 1);
  const level = /[国省市县区镇乡]/.test(before) ? before : '';
  return `${term.concept} ${level} ${countyOf(corpus, jurisdiction)}`;
}

function countyOf({ tree }: Corpus, jurisdiction: string | null): string {
  if (jurisdiction === null) return '';
  const line = tree.outwards(jurisdiction);
  return line.find((id) => tree.entryOf(id)?.data.level === 'county') ?? jurisdiction;
}
