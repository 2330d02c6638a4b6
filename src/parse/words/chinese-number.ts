const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** The characters of which Chinese numbers are written, for use inside a regular expression's brackets. */
export const chineseNumerals = '零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟';

/** 三十 → 30, 一百零五 → 105, 二〇二六 → 2026, ３０ → 30; null when `text` is not a whole number. */
export function readChineseNumber(text: string): number | null {
  const written = text.normalize('NFKC').trim();
  if (/^\d+$/.test(written)) return Number(written);
  if (written === '') return null;
  const characters = [...written];
  if (characters.length > 1 && characters.every((character) => character in digits)) {
    return Number(characters.map((character) => digits[character]).join(''));
  }
  return readWithUnits(characters);
}

function readWithUnits(characters: readonly string[]): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const unit = units[character];
    if (character in digits) digit = digits[character] ?? 0;
    else if (unit !== undefined) {
      // 十五 has no digit before its unit.
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (character === '万') {
      total += (section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
