import { type WordFinder, wordFinder } from '#parse';
import { wording } from '#schemas';

/** What a workspace takes for a stand-in. */
export interface PersonWords {
  readonly find: WordFinder;
  /** Whether a field that should name somebody holds a stand-in. */
  readonly isPending: (value: string) => boolean;
}

const surname = `[${wording.surnames}]`;

/** A surname with a blank: 徐xx, 王××, 李某, 陈某某; not 某县, 某些, XX县. */
const blank = `${surname}(?:[xX×]{1,2}(?![a-zA-Z0-9×])|某{1,2}(?!某))(?![省市县区镇乡村局部队厂公街社河江]|[些种一个项级地处天年类次方段])`;
const anyBlank = new RegExp(blank, 'g');
const wholeBlank = new RegExp(`^(?:${blank}|[xX×＊]{2,3}|某{1,3}|_+)$`);

/** The packaged stand-ins and the workspace's own (`vocabulary.placeholders`), without those that it allows. */
export function personWords(own: readonly string[], allowed: readonly string[]): PersonWords {
  const leave = new Set(allowed);
  const persons = [...wording.persons, ...own].filter((word) => !leave.has(word));
  const pending = new Set([...persons, ...wording.pending].filter((word) => !leave.has(word)));
  return {
    find: wordFinder(persons),
    isPending: (value) => {
      const written = value.trim();
      return (
        !leave.has(written) && (pending.has(written) || pending.has(written.toLowerCase()) || wholeBlank.test(written))
      );
    },
  };
}

/** What goes on after a stand-in that shows it to be something else: 某某县, 李四光. */
const goesOn = /^(?:[省市县区镇乡村局厂光丰]|公司|单位|部门|学校|医院|街道|社区|地区)/;

/** The stand-ins in a text from an offset on, in the order of their places. */
export function namesIn(
  text: string,
  from: number,
  { find }: PersonWords,
): { readonly name: string; readonly start: number }[] {
  const found = new Map<number, string>();
  for (const { word, start } of find(text, from)) {
    if (!goesOn.test(text.slice(start + word.length, start + word.length + 2))) found.set(start, word);
  }
  if (/[xX×某]/.test(text)) {
    anyBlank.lastIndex = from;
    for (let match = anyBlank.exec(text); match !== null; match = anyBlank.exec(text)) {
      if (!found.has(match.index)) found.set(match.index, match[0]);
    }
  }
  return [...found].map(([start, name]) => ({ start, name })).toSorted((a, b) => a.start - b.start);
}
