import type { Edit, Fix, Plan, Section } from '#model';
import { writtenLike } from './numbered.ts';

/**
 * The change that gives these headings these numbers, each written as it is now; null where one cannot be. It is safe
 * where the text nowhere refers to a number that changes.
 */
export function renumbering(
  plan: Plan,
  changes: readonly { readonly section: Section; readonly ordinals: readonly number[]; readonly like?: string }[],
): Fix | null {
  const edits: Edit[] = [];
  const old: string[] = [];
  for (const { section, ordinals, like } of changes) {
    const edit = headingEdit(plan, section, ordinals, like);
    if (edit === null) return null;
    edits.push(edit);
    old.push(section.numbering);
  }
  if (edits.length === 0) return null;
  const title = {
    zh: edits.length === 1 ? '改正这个标题的编号' : `顺着改 ${edits.length} 个标题的编号`,
    en: edits.length === 1 ? 'Mend the number of this heading' : `Renumber ${edits.length} headings`,
  };
  return { title, safe: !old.some((number) => isReferredTo(plan, number)), edits };
}

/** What stands between the marks of a heading and its title, with its numbers replaced. */
function headingEdit(
  { document }: Plan,
  { headingSpan, titleSpan, numbering }: Section,
  ordinals: readonly number[],
  like: string | undefined,
): Edit | null {
  const head = document.text.slice(headingSpan.start, titleSpan.start);
  const marks = /^[#*\s]*/.exec(head)?.[0].length ?? 0;
  const start = headingSpan.start + marks;
  const written = document.text.slice(start, titleSpan.start);
  if (numbering === '' || written === '') return null;
  const text = writtenLike(like ?? written, ordinals);
  return text === null ? null : { span: { start, end: titleSpan.start }, text };
}

/** Whether a number stands in the text as the name of a place: 见4.3, 第三章, （二）所列. */
function isReferredTo(plan: Plan, number: string): boolean {
  const bare = number.replace(/[、.．]$/, '');
  const text = plan.document.text.slice(plan.bodyStart);
  const inHeadings = plan.sections.filter(({ numbering }) => numbering === number).length;
  if (/^\d+(?:\.\d+)+$/.test(bare) || /^第/.test(bare)) return occurrences(text, bare) > inHeadings;
  return occurrences(text, `第${bare}`) > 0 || occurrences(text, `见${bare}`) > 0;
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    if (!/[\d.]/.test(text.charAt(at - 1)) && !/^(?:\d|\.\d)/.test(text.slice(at + part.length))) count += 1;
  }
  return count;
}
