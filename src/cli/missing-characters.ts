import { missingCharacters, ownFonts } from '#disk';
import type { Language } from '#model';
import { packagedFonts } from '#publish';

/**
 * What to say of characters that a PDF cannot show, as no font has them; empty when it can show all. In a PDF they are
 * empty boxes: rare characters of names of people and rivers.
 */
export function missingText(text: string, root: string, language: Language): string {
  const missing = missingCharacters(text, [...ownFonts(root), ...packagedFonts()]);
  if (missing.length === 0) return '';
  const shown = missing.slice(0, 20).join(language === 'zh' ? '、' : ', ');
  return {
    zh: `  字体里没有这些字，PDF 上是空框：${shown}。把有这些字的字体放进 templates/fonts/，或者做网页版。\n`,
    en: `  No font has these characters; the PDF shows boxes: ${shown}. Put a font that has them into templates/fonts/, or make pages.\n`,
  }[language];
}
