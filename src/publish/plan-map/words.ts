import type { Band } from '#corpus';
import type { Language, Text } from '#model';

export const mapWords = {
  zh: {
    follows: '上位预案',
    works_with: '衔接预案',
    triggers: '引发预案（灾害链）',
    comma: '、',
    colon: '：',
    semicolon: '；',
    stop: '。',
    open: '（',
    close: '）',
    count: (plans: number) => `预案关系图，${plans} 个预案`,
  },
  en: {
    follows: 'follows',
    works_with: 'works with',
    triggers: 'triggers (hazard chain)',
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
    stop: '. ',
    open: ' (',
    close: ')',
    count: (plans: number) => `Graph of ${plans} plans`,
  },
} as const;

const levels: Readonly<Record<Band['level'], Text>> = {
  country: { zh: '国家', en: 'Country' },
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡镇（街道）', en: 'Township' },
  village: { zh: '村（社区）', en: 'Village' },
  unit: { zh: '单位、企业', en: 'Units' },
};

const groups: Readonly<Record<Band['group'], Text>> = {
  overall: { zh: '总体', en: 'overall' },
  special: { zh: '专项', en: 'special' },
  other: { zh: '部门、保障等', en: 'department etc.' },
};

/** The label of a band, one or two lines. */
export function bandName({ level, group }: Band, language: Language): readonly string[] {
  const name = levels[level][language];
  if (level === 'township' || level === 'village') return [name];
  if (level === 'unit')
    return group === 'overall' ? [name] : [name, { zh: '专项、现场', en: 'special, on site' }[language]];
  return [name, groups[group][language]];
}
