/** What is wrong with a number of the Chinese network, and the number that was probably meant. */
export interface PhoneFault {
  readonly kind: 'mobile' | 'lostZero' | 'landline' | 'placeholder';
  readonly nearest?: string;
}

/**
 * Judges a number by its digits (masked ones as `*`, an extension after `#`). A mobile has 11 digits from 13 on; a
 * landline an area code (010, 02x; else four digits) and seven or eight digits; short numbers, 400 and 800 numbers and
 * numbers of other countries are let pass.
 */
export function phoneFault(number: string): PhoneFault | null {
  const [digits = ''] = number.split('#');
  if (digits.length >= 7 && isPlaceholder(digits)) return { kind: 'placeholder' };
  if (digits.startsWith('00') || /^[48]00/.test(digits)) return null;
  if (digits.startsWith('0')) return isLandline(digits) ? null : { kind: 'landline' };
  if (digits.startsWith('1') && digits.length > 6) return isMobile(digits) ? null : { kind: 'mobile' };
  if (digits.length >= 10 && isLandline(`0${digits}`)) return { kind: 'lostZero', nearest: `0${digits}` };
  return digits.length > 8 ? { kind: 'landline' } : null;
}

/** 11111111, 12345678: someone filled the box. */
function isPlaceholder(digits: string): boolean {
  return /^(\d)\1+$/.test(digits) || '01234567890123'.includes(digits) || /^1[3-9]?(\d)\1{8,9}$/.test(digits);
}

function isMobile(digits: string): boolean {
  return /^1[3-9*][\d*]{9}$/.test(digits);
}

function isLandline(digits: string): boolean {
  return /^0(?:10|2[\d*])[\d*]{8}$/.test(digits) || /^0[3-9][\d*]{2}[\d*]{7,8}$/.test(digits);
}
