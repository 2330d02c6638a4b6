import type { Language } from '#model';
import { findSource } from '#schemas';

/** The name by which people call a source that rules cite; the id where the list does not have it. */
export function lawName(id: string, language: Language): string {
  const source = findSource(id);
  if (source === null) return id;
  return language === 'en' ? source.en : (source.short ?? source.zh);
}
