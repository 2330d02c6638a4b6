import { Fault, type Language, type Plan } from '#model';
import { enumName, nearestWord } from '#schemas';

type PlanKind = Plan['front']['kind'];

const kinds: readonly PlanKind[] = [
  'overall',
  'special',
  'department',
  'township',
  'village',
  'unit',
  'enterprise-comprehensive',
  'enterprise-special',
  'on-site',
  'event',
  'joint',
  'catastrophe',
  'support',
  'manual',
  'action',
];

/** A kind of plan by its name in either language; 专项 stands for 专项应急预案. */
export function planKindNamed(word: string): PlanKind {
  const found = kinds.find((kind) => kind === word || spellings(kind).includes(word));
  if (found !== undefined) return found;
  const nearest = nearestWord(
    word,
    kinds.flatMap((kind) => [kind, ...spellings(kind)]),
  );
  throw new Fault({
    zh: `没有“${word}”这种预案${nearest === null ? '' : `，是不是“${nearest}”`}。可以是：${planKindNames('zh')}`,
    en: `There is no kind of plan ${word}${nearest === null ? '.' : `; did you mean ${nearest}?`} It may be: ${planKindNames('en')}`,
  });
}

/** All kinds, as they can be typed. */
export function planKindNames(language: Language): string {
  return kinds
    .map((kind) => (language === 'zh' ? (spellings(kind).at(-1) ?? kind) : kind))
    .join({ zh: '、', en: ', ' }[language]);
}

function spellings(kind: PlanKind): string[] {
  const full = enumName('plan', '/kind', kind, 'zh');
  const short = full.replace(/（.*?）/g, '').replace(/(应急预案|类预案|预案)$/, '');
  return [full, full.replace(/（.*?）/g, ''), short];
}
