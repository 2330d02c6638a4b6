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

/** What each warning colour asks for a hazard; null for one that no colours are raised for, like an outage or a theft of data. */
export function warningAdvice(slug: string, language: Language): Advice['warnings'] | null {
  const own = tables[language][slug]?.warnings;
  if (own !== undefined) return own;
  return tables.zh[slug]?.warnings === undefined ? null : general[language].warnings;
}

export function termsIn(language: Language): readonly (readonly [string, string])[] {
  return language === 'zh' ? zhTerms : enTerms;
}
