import { type MixedWays, mixedWays, renumbering, wayOf } from '#corpus';
import type { Fix, Plan } from '#model';
import { atSection, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '同级标题用一种编号', en: 'Headings of one rank are numbered in one way' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    beside: {
      zh: '并列的标题有两种编号：多数像“{usual}”，这里是“{found}”。',
      en: 'Headings side by side are numbered in two ways: most like “{usual}”, this one “{found}”.',
    },
    rank: {
      zh: '同一级标题有两种编号：“{usual}”和“{found}”。',
      en: 'Headings of one rank are numbered in two ways: “{usual}” and “{found}”.',
    },
  },
  help: {
    zh: '全文用一套编号：一、（一）1.（1），或 1、1.1、1.1.1，或第一章、第一节。',
    en: 'Use one scheme throughout: 一、（一）1.（1）, or 1, 1.1, 1.1.1, or chapters and sections.',
  },
  *check(plan) {
    for (const mixed of mixedWays(plan)) {
      const [first, ...rest] = mixed.others;
      if (first === undefined) continue;
      const data = { usual: mixed.usual.numbering, found: first.numbering };
      const related = [mixed.usual, ...rest.slice(0, 4)].map((section) => ({
        at: atSection(plan, section),
        text: { zh: `编号是“${section.numbering}”`, en: `numbered “${section.numbering}”` },
      }));
      const fix = mixed.beside ? fixFor(plan, mixed) : null;
      const found = { data, at: atSection(plan, first), related, ...(fix === null ? {} : { fix }) };
      yield mixed.beside ? { message: 'beside', ...found } : { message: 'rank', ...found };
    }
  },
});

/** The same numbers in the usual way, where the odd ones count on from those around them. */
function fixFor(plan: Plan, { usual, others }: MixedWays): Fix | null {
  const siblings = plan.sections.filter((section) => section.parent === usual.parent && wayOf(section) !== null);
  if (siblings.some(({ ordinals }, index) => ordinals.at(-1) !== index + 1)) return null;
  const prefix = usual.ordinals.slice(0, -1);
  const like = plan.document.text.slice(usual.headingSpan.start, usual.titleSpan.start).replace(/^[#*\s]*/, '');
  return renumbering(
    plan,
    others.map((section) => ({ section, ordinals: [...prefix, section.ordinals.at(-1) ?? 0], like })),
  );
}
