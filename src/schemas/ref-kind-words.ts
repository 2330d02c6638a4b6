import type { Text } from '#model';
import type { RefKind } from './shape.ts';

/** What a kind of reference is called in messages. */
export const refKindWords: Readonly<Record<RefKind, Text>> = {
  jurisdiction: { zh: '行政区划', en: 'jurisdiction' },
  unit: { zh: '单位', en: 'unit' },
  post: { zh: '岗位', en: 'post' },
  plan: { zh: '预案', en: 'plan' },
  law: { zh: '法规', en: 'law' },
  team: { zh: '队伍', en: 'team' },
  supply: { zh: '物资', en: 'supply' },
  depot: { zh: '仓库', en: 'depot' },
  expert: { zh: '专家', en: 'expert' },
  shelter: { zh: '避难场所', en: 'shelter' },
  risk: { zh: '风险点', en: 'risk' },
  role: { zh: '角色', en: 'role' },
  actor: { zh: '角色、单位、岗位或队伍', en: 'role, unit, post or team' },
};
