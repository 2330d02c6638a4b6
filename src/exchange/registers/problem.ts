import { fill, type Slip, type Text } from '#model';
import { rules } from '#rules';

/** Something in a table that cannot be taken over, or that was mended on the way, with its place as a person counts. */
export interface ImportNote {
  /** Name of the sheet; empty for a CSV file. */
  readonly sheet: string;
  /** From 1, as the spreadsheet counts; null for the whole table. */
  readonly row: number | null;
  /** Letter of the column, and its title; null for the whole row. */
  readonly column: string | null;
  readonly title: string | null;
  readonly text: Text;
}

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** What reading a row found wrong, in the words of the rule that says it of a register file. */
export function slipText({ rule, message, data }: Slip): Text {
  const text = byId.get(rule)?.messages[message];
  if (text === undefined) return { zh: `${rule}：${message}`, en: `${rule}: ${message}` };
  return { zh: fill(text.zh, data, 'zh'), en: fill(text.en, data, 'en') };
}

export const noteTexts = {
  date: (before: string, after: string): Text => ({
    zh: `日期写成了数字 ${before}，已读作 ${after}`,
    en: `the date had become the number ${before}; it is read as ${after}`,
  }),
  zero: (before: string, after: string): Text => ({
    zh: `电话 ${before} 少了开头的 0，已读作 ${after}`,
    en: `the number ${before} had lost its leading 0; it is read as ${after}`,
  }),
  digitsLost: (before: string): Text => ({
    zh: `${before} 是被表格软件舍入过的数，后面的数字已经丢了，请重新填写（单元格设为文本）`,
    en: `${before} was rounded by a spreadsheet and its last digits are lost; write it anew (as text)`,
  }),
  notStructure: (before: string): Text => ({
    zh: `“${before}”的方括号或花括号不成对`,
    en: `the brackets of ${before} do not close`,
  }),
  columns: { zh: '这一行的格数和表头不一样', en: 'this row has more or fewer cells than the heading' },
  quote: {
    zh: '引号没有成对，从这一行起读不下去',
    en: 'a quotation mark does not close; nothing from this row on is read',
  },
  noHeader: {
    zh: '找不到表头：前 12 行里没有一行写着这个库的项目名称',
    en: 'there is no heading: none of the first 12 rows names the fields of this register',
  },
  unknownColumn: (title: string): Text => ({
    zh: `“${title}”这一列不是这个库的项目，没有导入`,
    en: `the column ${title} is no field of this register and was left out`,
  }),
  doubledColumn: (title: string): Text => ({
    zh: `“${title}”有两列，只用前一列`,
    en: `the column ${title} stands twice; the first counts`,
  }),
  twice: (row: number): Text => ({
    zh: `和第 ${row} 行是同一条，没有导入`,
    en: `it is the same entry as row ${row} and was left out`,
  }),
  severalNamed: (name: string): Text => ({
    zh: `库里叫“${name}”的不止一条，分不清是哪一条，请写编号`,
    en: `several entries are called ${name}; write the id`,
  }),
  nested: (title: string): Text => ({
    zh: `“${title}”的内容在 CSV 格式的库里写不下，请把这个库改存为 YAML`,
    en: `a register kept as CSV cannot hold ${title}; keep it as YAML`,
  }),
} as const;
