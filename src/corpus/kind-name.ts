import type { Language, Plan } from '#model';
import { chosenFamilies, enumName } from '#schemas';
import type { PlanContext } from './corpus.ts';

/** What people call this kind of plan: 专项应急预案; in English where the profiles are not those of China, Hazard annex. */
export function kindName(
  { front: { kind } }: Plan,
  { profile, settings }: Pick<PlanContext, 'profile' | 'settings'>,
  language: Language,
): string {
  const isOfChina = chosenFamilies(settings, []).includes('cn');
  return language === 'zh' || isOfChina ? enumName('plan', '/kind', kind, language) : profile.title.en;
}
