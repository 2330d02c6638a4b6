import type { Section } from '#model';

/**
 * The way in which a heading is numbered, as a reader tells ways apart: `一、`, `（一）`, `1.1`, `第一章` …; null for one
 * without a number and for attachments, which are counted by themselves.
 */
export function wayOf({ scheme, numbering, ordinals }: Section): string | null {
  if (ordinals.length === 0 || isAttachment({ numbering })) return null;
  if (scheme === 'chapter') return `chapter ${unitOf(numbering)}`;
  // `1.` and `1` both begin 1.1.
  return scheme === 'arabic' ? 'decimal' : scheme;
}

/** Attachments stand after the text, whatever their numbers. */
export function isAttachment({ numbering }: Pick<Section, 'numbering'>): boolean {
  return /^(?:附|annex|appendix)/i.test(numbering);
}

/** What a chapter number counts: 章, 节, 条, 附件, chapter. */
export function unitOf(numbering: string): string {
  return numbering.replace(/[\d零〇一二两三四五六七八九十百千\s第.．、:：]/g, '').toLowerCase();
}

/** Articles (第三条) are counted through all chapters. */
export function runsThrough({ scheme, numbering }: Section): boolean {
  return scheme === 'chapter' && unitOf(numbering) === '条';
}

const digits = '零一二三四五六七八九';

/** A number from 1 to 99 in Chinese: 12 → 十二; larger ones stay in digits. */
export function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : digits.charAt(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones}`;
}

const numeral = /\d+|[零〇一二两三四五六七八九十百]+/g;

/**
 * A number written in the way of `sample` with other values: `4.2` with [4, 3] gives `4.3`, `（二）` with [3] `（三）`;
 * null where the sample has not as many parts.
 */
export function writtenLike(sample: string, ordinals: readonly number[]): string | null {
  if (/[①-⒛]/.test(sample) || (sample.match(numeral) ?? []).length !== ordinals.length) return null;
  let part = 0;
  return sample.replace(numeral, (written) => {
    const value = ordinals[part] ?? 0;
    part += 1;
    return /\d/.test(written) ? String(value) : chineseNumber(value);
  });
}
