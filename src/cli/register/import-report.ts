import { cellText, type FieldChange, type ImportNote, type ImportPlan, titleOf, valueAt } from '#exchange';
import type { Language } from '#model';
import type { RegisterName } from '#registers';
import { keyName } from '#schemas';

/** How many lines of one kind are shown; the counts say how many there are. */
const most = 50;

/** What an import would do, for a person: counts, changed fields, new rows, what was mended and what is left out. */
export function planText(plan: ImportPlan, language: Language, prune: boolean): string {
  const { register, changed, added, absent, problems, mended } = plan;
  const lines = [
    headOf(plan, language, prune),
    ...firstOf(
      changed.map(({ entry, fields }) => `  ~ ${nameOf(entry.data)}  ${fieldsText(register, fields, language)}`),
    ),
    ...firstOf(added.map(({ data }) => `  + ${nameOf(data)}`)),
    ...(prune ? firstOf(absent.map(({ data }) => `  - ${nameOf(data)}`)) : []),
    ...section(mended, { zh: '已替您改过来的：', en: 'Mended on the way:' }[language], language),
    ...section(problems, { zh: '没有导入的：', en: 'Left out:' }[language], language),
  ];
  return `${lines.join('\n')}\n`;
}

function headOf(
  { register, changed, added, unchanged, absent }: ImportPlan,
  language: Language,
  prune: boolean,
): string {
  const title = titleOf(register, language);
  const zh = `${title}：改 ${changed.length} 条，新增 ${added.length} 条，不变 ${unchanged} 条`;
  const en = `${title}: ${changed.length} changed, ${added.length} new, ${unchanged} as they are`;
  const gone = prune
    ? { zh: '，删除', en: ', taken out: ' }
    : { zh: '；表里没有、库里保留', en: '; kept though not in the table: ' };
  return { zh: `${zh}${gone.zh} ${absent.length} 条`, en: `${en}${gone.en}${absent.length}` }[language];
}

function firstOf(lines: readonly string[]): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `  … ${lines.length - most}`];
}

function fieldsText(register: RegisterName, fields: readonly FieldChange[], language: Language): string {
  const none = { zh: '（空）', en: '(none)' }[language];
  const text = (key: string, value: unknown): string => cellText(register, key, value, language) || none;
  return fields
    .map(
      ({ key, before, after }) =>
        `${keyName(register, `/${key}`, language)}: ${text(key, before)} → ${text(key, after)}`,
    )
    .join(language === 'zh' ? '；' : '; ');
}

function nameOf(data: object): string {
  const [name, id] = [valueAt(data, 'name') ?? valueAt(data, 'unit'), valueAt(data, 'id')];
  return id === undefined ? String(name) : `${String(name)} (${String(id)})`;
}

function section(notes: readonly ImportNote[], title: string, language: Language): string[] {
  return notes.length === 0 ? [] : [title, ...firstOf(notes.map((note) => `  ${noteText(note, language)}`))];
}

/** File, row, column and what is wrong, in this order. */
export function noteText({ sheet, row, column, title, text }: ImportNote, language: Language): string {
  const where =
    language === 'zh'
      ? [sheet, row === null ? '' : `第 ${row} 行`, column === null ? '' : `${column} 列（${title}）`]
      : [sheet, row === null ? '' : `row ${row}`, column === null ? '' : `column ${column} (${title})`];
  return `${where.filter((part) => part !== '').join(' ')}${{ zh: '：', en: ': ' }[language]}${text[language]}`;
}

/** The same as data. */
export function planData(plan: ImportPlan): object {
  const note = ({ sheet, row, column, title, text }: ImportNote): object => ({
    file: sheet,
    row,
    column,
    title,
    message: text,
  });
  return {
    register: plan.register,
    changed: plan.changed.map(({ entry, row, fields }) => ({
      id: valueAt(entry.data, 'id') ?? null,
      name: valueAt(entry.data, 'name') ?? valueAt(entry.data, 'unit'),
      row: row.row,
      fields: fields.map(({ key, before, after }) => ({ key, before: before ?? null, after: after ?? null })),
    })),
    added: plan.added.map(({ row, data }) => ({ row, data })),
    unchanged: plan.unchanged,
    absent: plan.absent.map(({ data }) => valueAt(data, 'id') ?? valueAt(data, 'unit')),
    mended: plan.mended.map(note),
    leftOut: plan.problems.map(note),
  };
}
