import type { Span } from '#model';

/** A number that leads to one person. */
export interface PersonalNumber {
  readonly kind: 'mobile' | 'identity';
  readonly digits: string;
  readonly span: Span;
}

const pattern =
  /(?<![\dA-Za-z*.-])(?:(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|\d{17}[\dXx])(?![\dA-Za-z*]|-\d|\.\d)/g;

/** Mobile numbers of the mainland, and identity numbers whose date and check digit are right. */
export function numbersOfPersons(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const match of text.matchAll(pattern)) {
    const [written] = match;
    const digits = written.replaceAll(/[^\dXx]/g, '').toUpperCase();
    const span = { start: match.index, end: match.index + written.length };
    if (digits.length === 18) {
      if (isIdentity(digits)) found.push({ kind: 'identity', digits, span });
    } else found.push({ kind: 'mobile', digits: digits.slice(-11), span });
  }
  return found;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: a date of birth at the seventh place, and the check digit at the end. */
function isIdentity(digits: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17);
}
