import { blockAt, isInTitle, knownNameAt, type PlanContext, remember } from '#corpus';
import type { Plan, Span, Workspace } from '#model';
import { type WordFinder, wordFinder } from '#parse';
import { atSpan, planRule } from '#rule-kit';
import { type Wording, wording } from '#schemas';

type Term = Wording['terms'][number];

export default planRule({
  title: { zh: '用词跟上现行说法', en: 'Terms are those in use' },
  severity: 'warn',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'should' },
    { law: 'emergency-response-law', article: '3', strength: 'should' },
  ],
  messages: {
    term: {
      zh: '“{word}”是旧说法，现在说“{use}”；本预案共 {count} 处。',
      en: '“{word}” is no longer the term; say “{use}”. Places in this plan: {count}.',
    },
    own: {
      zh: '本预案库用“{use}”，不用“{word}”；本预案共 {count} 处。',
      en: 'This workspace says “{use}”, not “{word}”. Places in this plan: {count}.',
    },
  },
  help: {
    zh: '换成现行说法；机构确实还叫这个名字的，登记到单位库，或列入 beiyu.yaml 的 vocabulary.allowed。',
    en: 'Use the present term; where a body still has that name, enter it in the register of units, or list it under vocabulary.allowed in beiyu.yaml.',
  },
  *check(plan, context) {
    const { find, byWord } = termsOf(context.settings);
    for (const [word, spans] of placesOf(plan, context, find)) {
      const term = byWord.get(word);
      const [first, ...others] = term === undefined ? [] : spans.filter((span) => isStale(plan, span, term));
      if (term === undefined || first === undefined) continue;
      const isOwn = term.since === '';
      yield {
        message: isOwn ? 'own' : 'term',
        data: { word, use: term.use, count: others.length + 1 },
        at: atSpan(plan.document, first),
        related: others.slice(0, 8).map((span) => ({
          at: atSpan(plan.document, span),
          text: { zh: '这里也是', en: 'here too' },
        })),
        fix: {
          title: { zh: `把“${word}”换成“${term.use}”`, en: `Replace “${word}” by “${term.use}”` },
          safe: isOwn,
          edits: [first, ...others].map((span) => ({ span, text: term.use })),
        },
      };
    }
  },
});

const termsOf = remember<Workspace, { find: WordFinder; byWord: ReadonlyMap<string, Term> }>(({ vocabulary }) => {
  const own = Object.entries(vocabulary?.terms ?? {}).map(([avoid, use]): Term => ({ avoid, use, since: '' }));
  const allowed = new Set(vocabulary?.allowed);
  const terms = [...wording.terms.filter(({ avoid }) => !allowed.has(avoid)), ...own];
  const byWord = new Map(terms.map((term) => [term.avoid, term]));
  return { find: wordFinder([...byWord.keys(), ...allowed]), byWord };
});

/** Where each word stands in the body; a title in 《》 and a name of the registers are not the plan's own words. */
function placesOf(plan: Plan, around: PlanContext, find: WordFinder): Map<string, Span[]> {
  const { text } = plan.document;
  const blockOf = blockAt(plan);
  const places = new Map<string, Span[]>();
  for (const { word, start } of find(text, plan.bodyStart)) {
    const span = { start, end: start + word.length };
    const block = blockOf(start);
    if (block === null || block.kind === 'code' || isInTitle(text, start)) continue;
    if (knownNameAt(plan, around, span) !== null) continue;
    places.set(word, [...(places.get(word) ?? []), span]);
  }
  return places;
}

/** Whether the word is out of date here: not in a plan older than the change, not after 原 (former), not in a name. */
function isStale({ document: { text }, front: { dates } }: Plan, { start, end }: Span, term: Term): boolean {
  const issued = dates?.issued ?? dates?.approved ?? dates?.effective;
  if (issued !== undefined && term.since !== '' && issued < term.since) return false;
  const before = text.slice(Math.max(0, start - 8), start);
  if (term.not_after !== undefined && before !== '' && term.not_after.includes(before.slice(-1))) return false;
  if (/原[^，。、；]{0,6}$|前身|曾用名|曾称/.test(before)) return false;
  return !/^[^，。、；\n]{0,8}(?:预案|条例|办法|规定)/.test(text.slice(end, end + 12));
}
