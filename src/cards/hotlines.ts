import type { Plan } from '#model';
import type { CardCall } from './card.ts';
import { sentences } from './sentences.ts';

/** A number with its area code, a mobile one, or a short one that the text says to dial. */
const number = /(?<!\d)(?:0\d{2,3}-\d{3,8}(?:-\d{3,4})?|1\d{10})(?!\d)|(?<=[打拨问]\s*)1\d{2}(?:\d{2})?(?!\d)/g;
/** Every card has these already. */
const national = new Set(['110', '119', '120']);
/** What stands between a name and its number and is no name. */
const tail = /(?:24小时|值班|热线|电话|拨打|打|问|找|先|就|请|或者|和|、|：|:|call|phone)+$/i;
const longestName = 12;

/**
 * The numbers that a plan's short version tells, each with the words before it: 县防汛办 0799-5550-150. Numbers in
 * `seen` are left out, and what is found is added to it.
 */
export function hotlines(plan: Plan, seen: Set<string>): CardCall[] {
  const clauses = sentences(plan.front.summary ?? '').flatMap((sentence) => sentence.split(/，|；|, |; /));
  return clauses.flatMap((clause) =>
    [...clause.matchAll(number)].flatMap((match): CardCall[] => {
      const [phone] = match;
      const name = nameBefore(clause.slice(0, match.index));
      if (national.has(phone) || seen.has(phone) || name === '' || name.length > longestName) return [];
      seen.add(phone);
      return [{ name, phone, note: '' }];
    }),
  );
}

function nameBefore(text: string): string {
  const words = text.replace(/\s+/g, '').replace(tail, '');
  const last = words.split(/打|问|找|：|(?:^|\d)(?:或者|和)/).at(-1) ?? '';
  return last.replace(/\d+$/, '');
}
