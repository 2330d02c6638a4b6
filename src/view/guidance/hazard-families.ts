import { findHazards, hazardLine, hazards } from '#schemas';
import type { HazardClass } from '../types/hazard.ts';

/** A hazard as the public looks for it: one page for what asks the same of a reader. */
export interface HazardFamily {
  readonly slug: string;
  readonly class: HazardClass;
  /** Hazards of the packaged vocabulary that it takes in. */
  readonly ids: readonly string[];
  /** The number to dial first, of the national emergency numbers. */
  readonly dial: '119' | '110' | '120' | '122' | null;
  /** What people also type when they look for it. */
  readonly words: readonly string[];
}

/** In the order in which a reader looks for them. */
export const hazardFamilies: readonly HazardFamily[] = [
  { slug: 'flood', class: 'nature', dial: '119', ids: ['flood'], words: ['涨水', '发大水', '汛期'] },
  { slug: 'flash-flood', class: 'nature', dial: '119', ids: ['flash-flood'], words: ['沟口', '暴雨'] },
  { slug: 'dam', class: 'nature', dial: '119', ids: ['dam-break', 'water-works'], words: ['泄洪', '放水', '水库'] },
  { slug: 'waterlogging', class: 'nature', dial: '119', ids: ['waterlogging'], words: ['积水'] },
  {
    slug: 'landslide',
    class: 'nature',
    dial: '119',
    ids: ['geohazard', 'landslide', 'rockfall', 'debris-flow', 'subsidence'],
    words: ['地灾', '塌方', '落石', '裂缝'],
  },
  { slug: 'typhoon', class: 'nature', dial: '119', ids: ['typhoon', 'gale'], words: ['刮风'] },
  {
    slug: 'rainstorm',
    class: 'nature',
    dial: '119',
    ids: ['rainstorm', 'lightning', 'hail', 'weather'],
    words: ['下雨', '打雷'],
  },
  { slug: 'ice', class: 'nature', dial: '122', ids: ['freeze', 'cold-wave'], words: ['结冰', '下雪', '冻雨'] },
  { slug: 'heat', class: 'nature', dial: '120', ids: ['heat'], words: ['中暑'] },
  { slug: 'drought', class: 'nature', dial: null, ids: ['drought'], words: ['缺水', '送水'] },
  { slug: 'earthquake', class: 'nature', dial: '119', ids: ['earthquake'], words: ['抗震'] },
  {
    slug: 'forest-fire',
    class: 'nature',
    dial: '119',
    ids: ['forest-fire', 'grassland-fire'],
    words: ['山火', '烧荒'],
  },
  { slug: 'relief', class: 'nature', dial: null, ids: ['relief'], words: ['救灾', '安置'] },
  { slug: 'fire', class: 'accident', dial: '119', ids: ['fire'], words: ['着火', '消防'] },
  {
    slug: 'hazchem',
    class: 'accident',
    dial: '119',
    ids: ['hazchem', 'explosion', 'poisoning', 'fireworks'],
    words: ['毒气', '氯气', '氨气', '化工', '泄漏'],
  },
  { slug: 'gas', class: 'accident', dial: '119', ids: ['gas'], words: ['煤气', '天然气', '液化气'] },
  {
    slug: 'work-safety',
    class: 'accident',
    dial: '119',
    ids: ['work-safety', 'mine', 'construction', 'electric-shock', 'fall', 'machinery', 'burn'],
    words: ['矿难', '被困'],
  },
  { slug: 'road-traffic', class: 'accident', dial: '122', ids: ['road-traffic', 'fog'], words: ['车祸', '高速'] },
  {
    slug: 'water-traffic',
    class: 'accident',
    dial: '119',
    ids: ['water-traffic', 'drowning'],
    words: ['落水', '翻船', '溺水'],
  },
  { slug: 'railway', class: 'accident', dial: '110', ids: ['railway'], words: ['火车'] },
  {
    slug: 'special-equipment',
    class: 'accident',
    dial: '119',
    ids: ['special-equipment'],
    words: ['电梯', '扶梯', '锅炉'],
  },
  { slug: 'power-outage', class: 'accident', dial: null, ids: ['power-outage', 'telecom'], words: ['断电'] },
  { slug: 'water-supply', class: 'accident', dial: null, ids: ['water-supply'], words: ['断水', '自来水'] },
  {
    slug: 'environment',
    class: 'accident',
    dial: null,
    ids: ['environment', 'water-source', 'smog', 'radiation'],
    words: ['污水', '油膜', '饮用水'],
  },
  { slug: 'school', class: 'accident', dial: '110', ids: ['school'], words: ['学生', '学校'] },
  { slug: 'tourism', class: 'accident', dial: '110', ids: ['tourism'], words: ['景区', '游客'] },
  { slug: 'crowd', class: 'accident', dial: '110', ids: ['crush'], words: ['人多', '拥挤'] },
  {
    slug: 'public-health',
    class: 'health',
    dial: '120',
    ids: ['infectious-disease', 'unknown-disease', 'medical-rescue'],
    words: ['疫情', '流感', '诺如'],
  },
  { slug: 'food', class: 'health', dial: '120', ids: ['food', 'drug', 'occupational'], words: ['吃坏', '腹泻'] },
  { slug: 'animal-disease', class: 'health', dial: null, ids: ['animal-disease'], words: ['猪瘟', '禽流感'] },
  { slug: 'mass-incident', class: 'society', dial: '110', ids: ['mass-incident', 'terror'], words: ['聚集'] },
  { slug: 'market', class: 'society', dial: null, ids: ['market-supply', 'grain', 'price'], words: ['抢购', '买不到'] },
  { slug: 'cyber', class: 'society', dial: '110', ids: ['cyber'], words: ['诈骗'] },
];

/** Hazards from which people walk to a shelter; from a theft of data or a sick herd nobody does. */
const leftFor: ReadonlySet<string> = new Set([
  'flood',
  'flash-flood',
  'dam',
  'waterlogging',
  'landslide',
  'typhoon',
  'rainstorm',
  'earthquake',
  'forest-fire',
  'hazchem',
  'relief',
]);

/** Whether a shelter that names no hazards of its own is an answer to this one. */
export function asksForShelter(slug: string): boolean {
  return leftFor.has(slug);
}

const byId = new Map(hazardFamilies.flatMap((family) => family.ids.map((id) => [id, family] as const)));

/** The family under which the public looks for a hazard, or for what holds it; null for one that is not known. */
export function familyOf(name: string): HazardFamily | null {
  for (const { id } of findHazards(name)) {
    for (const outer of hazardLine(id)) {
      const family = byId.get(outer);
      if (family !== undefined) return family;
    }
  }
  return null;
}

/** Every name of what a family takes in, in Chinese. */
export function familyNames({ ids }: HazardFamily): string[] {
  return hazards.filter(({ id }) => ids.includes(id)).flatMap(({ zh, aliases }) => [zh, ...aliases]);
}

export function familyNamesInEnglish({ ids }: HazardFamily): string[] {
  return hazards.filter(({ id }) => ids.includes(id)).map(({ en }) => en);
}
