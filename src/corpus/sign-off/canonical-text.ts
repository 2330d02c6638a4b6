/** Numbers of China, and those of North America with or without the area code. */
const phone =
  /(?<![\d.])(?:\+?86[- ]?)?(?:0\d{2,3}-\d{4}-?\d{3,4}|0\d{9,11}|1[3-9]\d{9}|400-?\d{3}-?\d{4})(?![\d.])|(?<![\d.-])(?:\(\d{3}\) ?|\d{3}-)?\d{3}-\d{4}(?![\d-]|\.\d)/g;

/**
 * The text as its meaning is compared: without spaces and marks of emphasis, characters in one width, phone numbers
 * as one sign. What only re-wraps, re-marks or re-spaces a text leaves it the same.
 */
export function canonicalText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(phone, '☎')
    .replaceAll(/\\[nrt]|[\s*_`#\u200b]+/g, '');
}

/** The phone numbers of a text in their order, digits alone. */
export function phoneNumbersIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(phone)].map(([number]) => number.replaceAll(/\D/g, ''));
}
