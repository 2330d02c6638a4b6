import type { Plan, Section } from '#model';
import { rememberLately } from '../graph/lately.ts';

/**
 * Headings that are a table of contents, by index: a run of headings at the start that comes again, for the most part,
 * from where its first one is repeated. Converted files often have one.
 */
export const contentsOf: (plan: Plan) => ReadonlySet<number> = rememberLately(({ sections }: Plan) => {
  const names = sections.map(nameOf);
  const last = new Map(names.map((name, index) => [name, index]));
  const first = names.findIndex((name, index) => last.get(name) !== index);
  const second = first < 0 ? -1 : names.indexOf(names[first] ?? '', first + 1);
  const run = names.slice(first, second);
  if (second - first < fewest) return new Set<number>();
  const later = new Set(names.slice(second));
  const again = run.filter((name) => later.has(name)).length;
  return new Set(again < run.length * mostly ? [] : run.map((_, index) => first + index));
});

/** A shorter run is a chance: 启动条件 comes again at each level. */
const fewest = 5;
const mostly = 0.7;

/** The number counts (4.1 启动条件, 4.2 启动条件), page numbers and leader dots at the end of a line do not. */
function nameOf({ numbering, title }: Section): string {
  return `${numbering} ${title.replace(/[.…·\s]*\d*$/, '').replaceAll(/\s/g, '')}`;
}
