import { contentsOf, remember } from '#corpus';
import type { Basis, Plan, Profile, Section } from '#model';
import { atSection, planRule } from '#rule-kit';
import { everySection } from '#schemas';

export default planRule({
  title: { zh: '章节有内容', en: 'Sections have content' },
  severity: 'error',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    empty: {
      zh: '“{title}”下面一个字也没有。',
      en: 'There is nothing under “{title}”.',
    },
    most: {
      zh: '{total} 个标题里有 {count} 个下面没有内容：这还只是提纲。',
      en: '{count} of {total} headings have nothing under them: this is an outline so far.',
    },
    omitted: {
      zh: '“{title}”下面只写了“{text}”。',
      en: 'All that stands under “{title}” is “{text}”.',
    },
  },
  help: {
    zh: '写上内容；确实不需要的，删掉这个标题并改编号。',
    en: 'Write it; if it is not needed, delete the heading and renumber.',
  },
  *check(plan, { profile, recognised }) {
    const texts = textsOf(plan);
    const contents = contentsOf(plan);
    const ends = plan.sections.filter(
      (section) => texts[section.index] !== undefined && !contents.has(section.index) && !isSaid(section),
    );
    const empty = ends.filter(({ index }) => texts[index] === '');
    const [first] = empty;
    if (first !== undefined && empty.length > Math.max(5, ends.length / 3)) {
      const data = { count: empty.length, total: plan.sections.length };
      yield { message: 'most', data, at: atSection(plan, first) };
      return;
    }
    for (const section of ends) {
      const text = texts[section.index] ?? '';
      if (isToldByLevel(plan, section)) continue;
      const at = atSection(plan, section);
      const basis = demandsOf(profile).get(recognised[section.index] ?? '');
      const demand = basis === undefined ? {} : { basis };
      const { title } = section;
      if (text === '') yield { message: 'empty', data: { title }, at, ...demand };
      else if (nothing.test(text)) yield { message: 'omitted', data: { title, text }, at, ...demand };
    }
  },
});

const nothing = /^[（(【[\s]*(?:略|从略|省略|待定|待补|待补充|待完善|无|omitted|tbd|to be added|none)[）)】\]\s。.]*$/i;

/** What stands directly under each heading; undefined where other headings do. */
function textsOf({ document, blocks, sections }: Plan): (string | undefined)[] {
  const texts: (string | undefined)[] = sections.map(() => '');
  for (const { parent } of sections) if (parent >= 0) texts[parent] = undefined;
  for (const { kind, section, span } of blocks) {
    const before = texts[section];
    // Ten characters are more than any word for nothing has.
    if (kind === 'heading' || before === undefined || before.length > 10) continue;
    texts[section] = before + document.text.slice(span.start, Math.min(span.end, span.start + 20));
  }
  return texts;
}

/**
 * A sentence that was made a heading says itself what it has to say; attachments may lie elsewhere; the title of
 * the plan holds nothing itself.
 */
function isSaid({ index, title, numbering }: Section): boolean {
  if (
    title === '' ||
    (numbering === '' && (index === 0 || /预案$/.test(title))) ||
    /^(?:目\s*[录次]|contents)$/i.test(title)
  )
    return true;
  return title.length > 24 || /[。；;：:，]$|：./.test(title) || /^附|^annex|^appendix/i.test(numbering + title);
}

/** A level that is declared and has an empty section is the concern of the rules on levels. */
function isToldByLevel({ levels }: Plan, { levelNotation, level }: Section): boolean {
  return levelNotation !== null && levels.some((each) => each.level === level);
}

/** What the law itself asks for, by the id of the section. */
const demandsOf = remember<Profile, ReadonlyMap<string, readonly Basis[]>>(({ sections }) => {
  const firm = everySection(sections).filter(({ strength }) => strength === 'must');
  return new Map(firm.map(({ id, basis }) => [id, basis]));
});
