import { hash } from 'node:crypto';

/** SHA-256 of the text in UTF-8, as hexadecimal, cut to `length` digits. */
export function fingerprint(text: string, length = 64): string {
  return hash('sha256', text, 'hex').slice(0, length);
}

/** The text with every run of white space removed: what a re-wrapping does not change. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u3000]+/gu, '');
}
