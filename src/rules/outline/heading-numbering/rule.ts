import { type NumberBreak, renumbering, type Sequence, sequenceOf, writtenLike } from '#corpus';
import type { Fix, Plan, Section } from '#model';
import { atSection, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '标题编号连续', en: 'Headings are numbered without gaps' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    follows: {
      zh: '“{before}”后面应当是“{expected}”，写的是“{found}”。',
      en: '“{before}” should be followed by “{expected}”, not “{found}”.',
    },
    first: {
      zh: '这里的第一个编号应当是“{expected}”，写的是“{found}”。',
      en: 'The first number here should be “{expected}”, not “{found}”.',
    },
  },
  help: {
    zh: '运行 beiyu fix 顺着改好编号；如果中间少了一节，先把它补上。',
    en: 'Run beiyu fix to renumber; if a section is missing in between, put it in first.',
  },
  *check(plan) {
    const sequence = sequenceOf(plan);
    const breaks = sequence.breaks.filter((found) => !isWrittenAsText(plan, found));
    // A text that is numbered at random (lists made headings) is not told heading by heading.
    if (breaks.length > Math.max(5, plan.sections.length / 3)) return;
    for (const found of breaks) {
      const { section, before, expected } = found;
      const data = { expected: asWritten(section, expected), found: section.numbering };
      const at = atSection(plan, section);
      const fix = fixFor(plan, sequence, found);
      const mend = fix === null ? {} : { fix };
      if (before === null) yield { message: 'first', data, at, ...mend };
      else {
        const text = { zh: '前一个标题', en: 'the heading before it' };
        const related = [{ at: atSection(plan, before), text }];
        yield { message: 'follows', data: { ...data, before: before.numbering }, at, related, ...mend };
      }
    }
  },
});

/** The number that seems to be missing may head a paragraph: a list of which only some were made headings. */
function isWrittenAsText(plan: Plan, { section, before, expected }: NumberBreak): boolean {
  const from = before ?? plan.sections[section.parent];
  const text = plan.document.text.slice(from?.headingSpan.end ?? plan.bodyStart, section.headingSpan.start);
  const number = (writtenLike(section.numbering, expected) ?? expected.join('.')).replace(/[、.．\s]+$/, '');
  return text.split('\n').some((line) => {
    const start = line.replace(/^[\s*>]+/, '');
    return start.startsWith(number) && !/^\d/.test(start.slice(number.length)) && start.length > number.length;
  });
}

function asWritten({ numbering }: Section, ordinals: readonly number[]): string {
  return writtenLike(numbering, ordinals) ?? ordinals.join('.');
}

/** Counts through the siblings of the break, and what stands under them. */
function fixFor(plan: Plan, { right }: Sequence, { section }: NumberBreak): Fix | null {
  const changes = plan.sections.flatMap((each) => {
    const ordinals = right[each.index] ?? null;
    if (ordinals === null || ordinals.join('.') === each.ordinals.join('.')) return [];
    return isAt(plan, each, section.parent) ? [{ section: each, ordinals }] : [];
  });
  return renumbering(plan, changes);
}

/** Whether a section is, or lies within, one whose parent is `parent`. */
function isAt(plan: Plan, section: Section, parent: number): boolean {
  for (let here: Section | undefined = section; here !== undefined; here = plan.sections[here.parent])
    if (here.parent === parent) return true;
  return false;
}
