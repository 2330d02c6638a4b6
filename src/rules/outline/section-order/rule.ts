import { contentsOf, wayOf } from '#corpus';
import type { Profile, ProfileSection, Section } from '#model';
import { atSection, planRule } from '#rule-kit';
import { everySection, sameTitle } from '#schemas';

interface Placed {
  readonly section: Section;
  /** Place in the profile. */
  readonly rank: number;
}

export default planRule({
  title: { zh: '章节按通行的顺序', en: 'Sections stand in the usual order' },
  severity: 'info',
  basis: [{ law: 'practice', strength: 'may' }],
  messages: {
    before: {
      zh: '“{found}”通常放在“{next}”前面。',
      en: '“{found}” usually stands before “{next}”.',
    },
    after: {
      zh: '“{found}”通常放在“{last}”后面。',
      en: '“{found}” usually stands after “{last}”.',
    },
  },
  help: {
    zh: '把整章移过去，再改编号：读惯这类预案的人按顺序翻。',
    en: 'Move the whole chapter and renumber: those who know such plans look things up by their place.',
  },
  *check(plan, { profile, recognised }) {
    if (!profile.ordered) return;
    const ranks = ranksOf(profile);
    const contents = contentsOf(plan);
    const placed = plan.sections.flatMap((section): Placed[] => {
      const rank = ranks.get(recognised[section.index] ?? '');
      return rank === undefined || contents.has(section.index) || !isTop(section, plan.sections)
        ? []
        : [{ section, rank }];
    });
    // Appended papers (another plan, a table) are numbered in their own way, or not at all.
    const texts = withoutList(placed);
    const way = texts.map(({ section }) => wayOf(section)).find((one) => one !== null) ?? null;
    const chapters = texts.filter(({ section }) => wayOf(section) === way);
    const kept = longestRise(chapters);
    for (const each of chapters.filter((one) => !kept.has(one))) {
      const at = atSection(plan, each.section);
      const next = chapters.find((one) => kept.has(one) && one.rank > each.rank);
      const last = chapters.findLast((one) => kept.has(one) && one.rank < each.rank);
      const found = each.section.title;
      if (next !== undefined && next.section.index < each.section.index)
        yield { message: 'before', data: { found, next: next.section.title }, at };
      else if (last !== undefined) yield { message: 'after', data: { found, last: last.section.title }, at };
    }
  },
});

/** Chapters that come again were listed before (a table of contents): what counts is where the text stands. */
function withoutList(placed: readonly Placed[]): readonly Placed[] {
  const first = new Map<string, number>();
  for (const [index, { section }] of placed.entries()) {
    const title = sameTitle(section.title);
    const before = first.get(title);
    if (before !== undefined) return [...placed.slice(0, before), ...placed.slice(index)];
    first.set(title, index);
  }
  return placed;
}

/** A chapter: at the top, or directly under the one heading that is the plan's title. */
function isTop({ parent }: Section, sections: readonly Section[]): boolean {
  if (parent < 0) return true;
  const around = sections[parent];
  return around !== undefined && around.parent < 0 && sections.filter((one) => one.parent < 0).length === 1;
}

/** The chapters of the profile and all that may stand in their place, by rank. What a statute lists has no place. */
function ranksOf({ sections }: Profile): ReadonlyMap<string, number> {
  const chapters = sections.filter(({ hazards }) => hazards.length === 0);
  const entries = chapters.flatMap((chapter: ProfileSection, rank) =>
    everySection([chapter]).map(({ id }) => [id, rank] as const),
  );
  return new Map(entries);
}

/** The longest part of the chapters that stands in order; what is not in it is out of place. */
function longestRise(placed: readonly Placed[]): ReadonlySet<Placed> {
  const best: Placed[][] = [];
  for (const [index, each] of placed.entries()) {
    const before = best.filter((_, other) => (placed[other]?.rank ?? 0) <= each.rank && other < index);
    const longest = before.reduce<Placed[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, each]);
  }
  return new Set(best.reduce<Placed[]>((a, b) => (b.length > a.length ? b : a), []));
}
