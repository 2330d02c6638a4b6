import type { Span } from '#model';
import { sameLawNumber } from './law-number.ts';

/** A law, document or standard as prose cites it: 《title》（number）, or a number alone. */
export interface LawCitation {
  readonly title: string | null;
  /** As written; `same` is the form in which it is compared. */
  readonly number: { readonly written: string; readonly same: string } | null;
  readonly span: Span;
}

const title = /《([^《》\n]{2,80}(?:〈[^〉\n]{2,60}〉[^《》\n]{0,10})?)》/g;
const behind =
  /^\s*(?:[（(]([^）)\n]{3,60})[）)]|((?:GB|AQ|YJ|XF|GA|DB\d{2,6}|[A-Z]{2})(?:\/[TZ])?\s*\d[\d.]*\s*[-—–]\s*\d{4}))/;
const alone =
  /(?:[\u4e00-\u9fa5]{2,10}[〔[【]\d{4}[〕\]】]\s*第?\d{1,4}号)|(?:(?:主席|国务院|应急管理部|安全监管总局|安监总局|安全生产监督管理总局)令\s*第?\s*[\d一二三四五六七八九十百零〇]+\s*号)|(?:国务院第\s*\d+\s*号令)|(?:(?:GB|AQ|YJ|XF)(?:\/[TZ])?\s*\d{3,6}(?:\.\d+)?\s*[-—–]\s*\d{4})/g;

/** Every citation in a text, in its order. A number in the brackets behind a title belongs to the title. */
export function findLawCitations(text: string): LawCitation[] {
  const found: LawCitation[] = [];
  for (const match of text.matchAll(title)) {
    const end = match.index + match[0].length;
    const numbered = numberBehind(text, end);
    found.push({
      title: match[1] ?? '',
      number: numbered?.number ?? null,
      span: { start: match.index, end: numbered?.end ?? end },
    });
  }
  return [...found, ...numbersAlone(text, found)].toSorted((a, b) => a.span.start - b.span.start);
}

function numberBehind(text: string, from: number): { number: LawCitation['number']; end: number } | null {
  const match = behind.exec(text.slice(from, from + 70));
  if (match === null) return null;
  for (const part of (match[1] ?? match[2] ?? '').split(/[，,、；;]/)) {
    const written = part.trim().replace(/^以下简称.*$/, '');
    const same = sameLawNumber(written);
    if (same !== null) return { number: { written, same }, end: from + match[0].length };
  }
  return null;
}

/** What every number of a law has in it: a year in brackets, an order, a standard. */
const sign = /[〔[【]\d{4}|令|国务院第|(?:GB|AQ|YJ|XF)[/\s\d]/;

function numbersAlone(text: string, titled: readonly LawCitation[]): LawCitation[] {
  if (!sign.test(text)) return [];
  let next = 0;
  return [...text.matchAll(alone)].flatMap((match): LawCitation[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    while ((titled[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    if ((titled[next]?.span.start ?? Number.POSITIVE_INFINITY) < span.end) return [];
    const same = sameLawNumber(match[0]);
    return same === null ? [] : [{ title: null, number: { written: match[0], same }, span }];
  });
}
