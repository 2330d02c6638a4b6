import type { CardCall } from './card.ts';
import { textWidth } from './measure.ts';
import { sentences } from './sentences.ts';

/** A number with its area code, a local or a mobile one, or a short one that the text says to dial. */
const number =
  /(?<![\d-])(?:0\d{2,3}-\d{3,8}(?:-\d{3,4})?|\d{3}-\d{4}|1\d{10})(?![\d-])|(?<=(?:[打拨问]|call|dial)\s*)[19]\d{2}(?:\d{2})?(?!\d)/gi;
/** Every card has these already. */
const national = new Set(['110', '119', '120']);
/** What stands between a name and its number and is no name. */
const tail = /(?:24小时|值班|热线|电话|拨打|打|问|找|先|就|请|或者|和|、|：|:|call|phone)+$/i;
/** In ems: what stands beside a number on one line. */
const longestName = 12;

/**
 * The numbers that a plan's short version tells, each with the words before it: 县防汛办 0799-5550-150. Numbers in
 * `seen` are left out, and what is found is added to it.
 */
export function hotlines(summary: string, seen: Set<string>): CardCall[] {
  const clauses = sentences(summary).flatMap((sentence) => sentence.split(/，|；|, |; /));
  return clauses.flatMap((clause) =>
    [...clause.matchAll(number)].flatMap((match): CardCall[] => {
      const [phone] = match;
      const name = nameBefore(clause.slice(0, match.index)) || purposeAfter(clause.slice(match.index + phone.length));
      if (national.has(phone) || seen.has(phone) || name === '' || textWidth(name) > longestName) return [];
      seen.add(phone);
      return [{ name, phone, note: '' }];
    }),
  );
}

/** 911 for danger to life: what the number is for. */
function purposeAfter(text: string): string {
  return /^\s*for\s+(.+)$/i.exec(text)?.[1]?.replace(/[.\s]+$/, '') ?? '';
}

function nameBefore(text: string): string {
  const words = text
    .replace(/(?<=[\u2e80-\uffff\d])\s+|\s+(?=[\u2e80-\uffff\d])|\s+$/g, '')
    .replace(tail, '')
    .trim();
  const last = words.split(/打|问|找|：|\d(?:或者|或|和)|^(?:或者|和)/).at(-1) ?? '';
  return last.replace(/\d+$/, '');
}
