import type { Plan, Section } from '#model';
import { contentsOf } from './contents.ts';
import { isAttachment, runsThrough, unitOf } from './numbered.ts';

/** A heading whose number does not follow from the one before it and the one around it. */
export interface NumberBreak {
  readonly section: Section;
  /** What the number should be after the one before it. */
  readonly expected: readonly number[];
  /** The heading that it should follow, or null where it should be the first. */
  readonly before: Section | null;
}

/** How the headings of a plan are counted. */
export interface Sequence {
  readonly breaks: readonly NumberBreak[];
  /** By index of the section: its number if all were counted through from the start; null without a number. */
  readonly right: readonly (readonly number[] | null)[];
}

interface Counting {
  readonly sections: readonly Section[];
  readonly right: (readonly number[] | null)[];
  /** By group of siblings: the last heading, and how many there were. */
  readonly last: Map<string, Section>;
  readonly counts: Map<string, number>;
}

/** Counts the headings of a plan through: siblings of one way of numbering, and what stands under them. */
export function sequenceOf(plan: Plan): Sequence {
  const { sections } = plan;
  const contents = contentsOf(plan);
  const counting: Counting = { sections, right: [], last: new Map(), counts: new Map() };
  const breaks: NumberBreak[] = [];
  for (const section of sections) {
    const found = contents.has(section.index) ? null : count(counting, section);
    if (found !== null) breaks.push(found);
  }
  return { breaks, right: counting.right };
}

function count(counting: Counting, section: Section): NumberBreak | null {
  const { ordinals, index } = section;
  if (ordinals.length === 0) {
    counting.right[index] = null;
    return null;
  }
  const key = groupOf(counting.sections, section);
  const before = counting.last.get(key) ?? null;
  const nth = startsAnew(section, before) ? 1 : (counting.counts.get(key) ?? 0) + 1;
  counting.last.set(key, section);
  counting.counts.set(key, nth);
  counting.right[index] = [...prefixOf(counting, section, 'right'), nth];
  const last = startsAnew(section, before) ? 0 : (before?.ordinals.at(-1) ?? 0);
  const expected = [...expectedPrefix(counting, section, before), last + 1];
  return same(expected, ordinals) ? null : { section, expected, before };
}

/** A count that had come far and is at 1 again is another paper's: an annex, a second plan in the same file. */
function startsAnew({ ordinals }: Section, before: Section | null): boolean {
  return ordinals.at(-1) === 1 && (before?.ordinals.at(-1) ?? 0) > 1;
}

/** Headings that are counted together. */
function groupOf(sections: readonly Section[], section: Section): string {
  const { parent, scheme, numbering, ordinals } = section;
  if (runsThrough(section)) return '条';
  if (scheme === 'chapter') return `${isAttachment(section) ? '' : parent} ${unitOf(numbering)}`;
  const own = ordinals.slice(0, -1);
  // Without a numbered heading around it that fits, 4.2 is counted with those of chapter 4.
  const isFree = numberedAround(sections, section)?.ordinals.length !== own.length;
  return `${parent} ${scheme === 'arabic' ? 'decimal' : scheme} ${isFree ? own.join('.') : own.length}`;
}

/** A wrong prefix that goes on as it began is one mistake, not one a heading. */
function expectedPrefix(counting: Counting, section: Section, before: Section | null): readonly number[] {
  const own = section.ordinals.slice(0, -1);
  return before !== null && same(before.ordinals.slice(0, -1), own) ? own : prefixOf(counting, section, 'written');
}

/** The parts before the last: those of the numbered heading around it, where there is one of that length. */
function prefixOf(counting: Counting, section: Section, which: 'right' | 'written'): readonly number[] {
  const own = section.ordinals.slice(0, -1);
  if (own.length === 0) return own;
  const around = numberedAround(counting.sections, section);
  if (around === null) return own;
  const prefix = which === 'written' ? around.ordinals : (counting.right[around.index] ?? own);
  return prefix.length === own.length ? prefix : own;
}

function numberedAround(sections: readonly Section[], section: Section): Section | null {
  for (let here = sections[section.parent]; here !== undefined; here = sections[here.parent])
    if (here.ordinals.length > 0) return here;
  return null;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
