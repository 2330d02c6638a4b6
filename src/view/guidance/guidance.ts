import type { Language } from '#model';
import type { Advice, AdviceTable } from './advice.ts';
import { enAdvice, enGeneral, enTerms } from './en.ts';
import { zhAccident } from './zh-accident.ts';
import { zhGeneral, zhHealthAndSociety, zhTerms } from './zh-health-society.ts';
import { zhNature } from './zh-nature.ts';

const tables: Readonly<Record<Language, AdviceTable>> = {
  zh: { ...zhNature, ...zhAccident, ...zhHealthAndSociety },
  en: enAdvice,
};
const general: Readonly<Record<Language, Advice>> = { zh: zhGeneral, en: enGeneral };

/** The advice for a hazard; a hazard that has none of its own gets what is right in any emergency, under its name. */
export function adviceFor(slug: string, name: string, language: Language): Advice {
  return tables[language][slug] ?? { ...general[language], name };
}

export function generalAdvice(language: Language): Advice {
  return general[language];
}

export function termsIn(language: Language): readonly (readonly [string, string])[] {
  return language === 'zh' ? zhTerms : enTerms;
}
