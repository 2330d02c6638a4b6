import type { Corpus } from '#corpus';
import { atSpan, corpusRule } from '#rule-kit';
import { type TermUse, usesOfTerms } from './uses.ts';

export default corpusRule({
  title: { zh: '一样东西一个叫法', en: 'One thing has one name' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    unit: {
      zh: '“{word}”就是本地多数预案里的“{use}”，是同一个单位（{name}）。',
      en: '“{word}” is the same unit ({name}) that most plans here call “{use}”.',
    },
    thing: {
      zh: '“{word}”和本地多数预案里的“{use}”说的是一回事。',
      en: '“{word}” means what most plans here call “{use}”.',
    },
  },
  help: {
    zh: '统一成一个叫法；确实是两样东西的，在单位库里分开登记，或把其中一个词列入 beiyu.yaml 的 vocabulary.allowed。',
    en: 'Use one name; if they are two things, enter both in the registers, or list one under vocabulary.allowed in beiyu.yaml.',
  },
  *check(corpus) {
    for (const uses of conceptsOf(corpus)) {
      const usual = mostUsed(uses);
      if (usual === null) continue;
      for (const use of uses) {
        if (use.word !== usual.word) yield saidOf(use, usual);
      }
    }
  },
});

/** The finding at the first place of a name that most plans do not use. */
function saidOf({ word, plan, spans, first, unit }: TermUse, usual: TermUse) {
  const data = { word, use: usual.word };
  const place = {
    at: atSpan(plan.document, first),
    related: [
      {
        at: atSpan(usual.plan.document, usual.first),
        text: { zh: `这里写“${usual.word}”`, en: `here it is “${usual.word}”` },
      },
    ],
    fix: {
      title: { zh: `把“${word}”换成“${usual.word}”`, en: `Replace “${word}” by “${usual.word}”` },
      safe: false,
      edits: spans.map((span) => ({ span, text: usual.word })),
    },
  };
  return unit === null
    ? { message: 'thing' as const, data, ...place }
    : { message: 'unit' as const, data: { ...data, name: unit }, ...place };
}

/** The uses of every concept that has more than one name in the plans of one place. */
function conceptsOf(corpus: Corpus): TermUse[][] {
  const concepts = Map.groupBy(usesOfTerms(corpus), ({ concept }) => concept);
  return [...concepts.values()].filter((uses) => new Set(uses.map(({ word }) => word)).size > 1);
}

/** A use of the name that most plans have; of equals the one that the list or register gives first. */
function mostUsed(uses: readonly TermUse[]): TermUse | null {
  const byWord = [...Map.groupBy(uses, ({ word }) => word).values()];
  const [first] = byWord.toSorted((a, b) => b.length - a.length || (a[0]?.rank ?? 0) - (b[0]?.rank ?? 0));
  return first?.[0] ?? null;
}
