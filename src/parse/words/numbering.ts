import type { Section } from '#model';
import { chineseNumerals, readChineseNumber } from './chinese-number.ts';
import { remember } from './remember.ts';

/** A heading cut into its number and its title. */
export interface Numbered {
  /** As written, without spaces. */
  readonly numbering: string;
  readonly scheme: Section['scheme'];
  readonly ordinals: readonly number[];
  readonly title: string;
  /** Where the title starts in the text. */
  readonly offset: number;
}

const numeral = `[${chineseNumerals}]{1,5}`;
// 4 人 counts, 4 人员转移 is a heading: a measure word that goes on as another word is none.
const measures =
  '小时|分钟|[辆月％%]|人(?![员力群民身工])|处(?![置理突])|台(?!风)|支(?![援持])|名(?![词单录])|日(?!常)|起(?![火草])|次(?!生)|天(?![气然])|号(?![令召])|个(?!人)|级(?!别)|年(?!度)';
const measure = `(?!(?:${measures}))`;

type Scheme = Section['scheme'];
// In order: the first that fits is taken. The first group holds what counts.
const schemes: readonly (readonly [Scheme, RegExp])[] = [
  ['chapter', new RegExp(`^第\\s*(${numeral}|\\d{1,3})\\s*[编章节条款部篇](?:[、.．：:\\s]|(?=\\S)|$)\\s*`)],
  ['chapter', new RegExp(`^(?:附件|附录|附表|附图)\\s*(${numeral}|\\d{1,2})\\s*[.．、：:]?\\s*(?=\\D|$)`)],
  ['chapter', /^(?:chapter|part|annex|appendix|section)\s+(\d{1,3})\b\s*[.:：-]?\s*/i],
  ['chinese-bracketed', new RegExp(`^[（(〔]\\s*(${numeral})\\s*[）)〕]\\s*[、.．]?\\s*`)],
  ['chinese', new RegExp(`^(${numeral})\\s*[、.．，,]\\s*`)],
  // Two marks in a row, or one of private use, are what conversion makes of a point: “1?? 1 编制目的”.
  [
    'decimal',
    /^([\dl]{1,2}(?:\s*[.．。·?？\uE000-\uF8FF]{1,2}\s*(?:\d{1,3}|l(?![A-Za-z]))){1,5})(?![\d%％])\s*[.．、]?\s*/,
  ],
  ['decimal', new RegExp(`^(\\d{1,2}(?:\\s+\\d{1,2}){1,4})\\s+${measure}(?=\\D)`)],
  ['arabic-bracketed', /^(?:[（(〔]\s*(\d{1,3})\s*[）)〕]|(\d{1,3})[）)])\s*[、.．]?\s*/],
  ['arabic-bracketed', /^([①-⑳⑴-⒇⒈-⒛])\s*[、.．]?\s*/],
  ['arabic', /^(\d{1,3})\s*[、.．：:]\s*(?!\d)/],
  ['decimal', new RegExp(`^(\\d{1,2})\\s+${measure}(?=\\D)`)],
  ['decimal', new RegExp(`^(\\d{1,2})${measure}(?=[\\u4e00-\\u9fff])`)],
  ['decimal', /^(l)(?=\s*[\u4e00-\u9fff])(?!\s*级)\s*/],
];

const plain: Numbered = { numbering: '', scheme: 'none', ordinals: [], title: '', offset: 0 };

/**
 * Cuts the number off a heading: `4.5.2`, `1．1`, `1 1`, 一、, （一）, 1., 1、, （1）, ①, 第一章, 第三条, 附件1, and what
 * scanning makes of them (`l总则`). The value of each part of the number is in `ordinals`.
 */
export function stripNumbering(text: string): Numbered {
  return remembered(text, readAnew);
}

const remembered = remember<Numbered>();

function readAnew(text: string): Numbered {
  const lead = text.length - text.trimStart().length;
  const rest = text.slice(lead);
  for (const [scheme, pattern] of schemes) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const ordinals = readOrdinals(match[1] ?? match[2] ?? '');
    const offset = lead + match[0].length;
    return { numbering: written(match[0], scheme), scheme, ordinals, title: text.slice(offset).trim(), offset };
  }
  return { ...plain, title: rest.trim(), offset: lead };
}

function written(head: string, scheme: Scheme): string {
  if (scheme !== 'decimal') return head.replace(/\s+/g, '');
  // The parts of a decimal number are joined by points, however they were separated.
  return head
    .replaceAll('l', '1')
    .trim()
    .replace(/[^\d]+$/, '')
    .replace(/[^\d]+/g, '.');
}

function readOrdinals(number: string): number[] {
  const circled = number.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x249b) return [((circled - 0x2460) % 20) + 1];
  if (/^[\dl]/.test(number))
    return number
      .replaceAll('l', '1')
      .split(/\D+/)
      .filter((part) => part !== '')
      .map(Number);
  const value = readChineseNumber(number);
  return value === null ? [] : [value];
}
