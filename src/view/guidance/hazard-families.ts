import type { HazardClass } from '../types/hazard.ts';

/** A hazard as the public knows it, with every name under which plans and registers file it. */
export interface HazardFamily {
  readonly slug: string;
  readonly class: HazardClass;
  readonly names: readonly string[];
  /** The number to dial first, of the national emergency numbers. */
  readonly dial: '119' | '110' | '120' | '122' | null;
  /** Other words for it, for the search only. */
  readonly words?: readonly string[];
}

/** In the order in which a reader looks for them. */
export const hazardFamilies: readonly HazardFamily[] = [
  { slug: 'flood', class: 'nature', dial: '119', names: ['洪水', '洪涝', '防汛', '溃堤', '水旱灾害', 'flood'], words: ['防洪', '涨水', '发大水', '汛期'] },
  { slug: 'flash-flood', class: 'nature', dial: '119', names: ['山洪', 'flash flood'], words: ['沟口', '暴雨'] },
  { slug: 'dam', class: 'nature', dial: '119', names: ['水库', '水库泄洪', '溃坝', '水库险情', '小型水库', 'dam failure'], words: ['泄洪', '放水'] },
  { slug: 'waterlogging', class: 'nature', dial: '119', names: ['内涝', '城市内涝', '城区内涝', 'waterlogging'], words: ['积水'] },
  { slug: 'landslide', class: 'nature', dial: '119', names: ['滑坡', '泥石流', '崩塌', '地面塌陷', '地质灾害', '山体滑坡', 'landslide'], words: ['地灾', '塌方', '落石', '裂缝'] },
  { slug: 'typhoon', class: 'nature', dial: '119', names: ['台风', '大风', '强对流', 'typhoon'], words: ['刮风'] },
  { slug: 'rainstorm', class: 'nature', dial: '119', names: ['暴雨', '气象灾害', '雷电', '冰雹', 'rainstorm'], words: ['下雨', '打雷'] },
  { slug: 'ice', class: 'nature', dial: '122', names: ['低温雨雪冰冻', '雨雪冰冻', '暴雪', '道路冰冻', '冰冻', '寒潮', 'ice and snow'], words: ['结冰', '下雪', '冻雨'] },
  { slug: 'heat', class: 'nature', dial: '120', names: ['高温', 'heat wave'], words: ['中暑'] },
  { slug: 'drought', class: 'nature', dial: null, names: ['干旱', '抗旱', 'drought'], words: ['缺水', '送水'] },
  { slug: 'earthquake', class: 'nature', dial: '119', names: ['地震', 'earthquake'], words: ['抗震', '震'] },
  { slug: 'forest-fire', class: 'nature', dial: '119', names: ['森林火灾', '森林草原火灾', '草原火灾', 'forest fire', 'wildfire'], words: ['山火', '烧荒'] },
  { slug: 'relief', class: 'nature', dial: null, names: ['自然灾害', '自然灾害救助', '灾害救助', 'disaster relief'], words: ['救灾', '安置'] },
  { slug: 'fire', class: 'accident', dial: '119', names: ['火灾', '火灾事故', 'fire'], words: ['着火', '消防'] },
  { slug: 'hazchem', class: 'accident', dial: '119', names: ['危险化学品事故', '危险化学品', '危化品', '化学品泄漏', '液氯泄漏', '液氨泄漏', '泄漏', '中毒', '爆炸', 'hazardous chemicals'], words: ['毒气', '氯气', '氨气', '化工'] },
  { slug: 'gas', class: 'accident', dial: '119', names: ['燃气事故', '燃气', '燃气泄漏', 'gas leak'], words: ['煤气', '天然气', '液化气'] },
  { slug: 'work-safety', class: 'accident', dial: '119', names: ['生产安全事故', '矿山事故', '矿山', '坍塌', '建筑事故', 'industrial accident'], words: ['塌方', '矿难', '被困'] },
  { slug: 'road-traffic', class: 'accident', dial: '122', names: ['道路交通事故', '道路交通', '交通事故', 'road accident'], words: ['车祸', '高速'] },
  { slug: 'railway', class: 'accident', dial: '110', names: ['铁路交通事故', '铁路事故', '隧道', 'railway accident'], words: ['火车'] },
  { slug: 'special-equipment', class: 'accident', dial: '119', names: ['特种设备事故', '电梯事故', 'lift accident'], words: ['电梯', '扶梯', '锅炉'] },
  { slug: 'power-outage', class: 'accident', dial: null, names: ['大面积停电', '停电', 'power outage'], words: ['断电'] },
  { slug: 'water-supply', class: 'accident', dial: null, names: ['供水中断', '停水', 'water supply failure'], words: ['断水', '自来水'] },
  { slug: 'environment', class: 'accident', dial: null, names: ['环境污染', '突发环境事件', '水源污染', '水污染', 'pollution'], words: ['污水', '油膜', '饮用水'] },
  { slug: 'school', class: 'accident', dial: '110', names: ['校园安全', '校园突发事件', 'school safety'], words: ['学生', '学校'] },
  { slug: 'tourism', class: 'accident', dial: '110', names: ['旅游突发事件', '旅游', 'tourism'], words: ['景区', '游客'] },
  { slug: 'crowd', class: 'accident', dial: '110', names: ['踩踏', '拥挤踩踏', '大型活动', '重大活动', 'crowd crush'], words: ['人多', '龙舟'] },
  { slug: 'public-health', class: 'health', dial: '120', names: ['传染病', '突发公共卫生事件', '公共卫生', '群体性不明原因疾病', 'infectious disease'], words: ['疫情', '流感', '诺如'] },
  { slug: 'food', class: 'health', dial: '120', names: ['食物中毒', '食品安全', '食品药品安全', '药品安全', 'food poisoning'], words: ['吃坏', '腹泻'] },
  { slug: 'animal-disease', class: 'health', dial: null, names: ['动物疫情', '重大动物疫情', '非洲猪瘟', 'animal disease'], words: ['猪瘟', '禽流感'] },
  { slug: 'mass-incident', class: 'society', dial: '110', names: ['群体性事件', '群体性', '社会安全', 'unrest'], words: ['聚集'] },
  { slug: 'market', class: 'society', dial: null, names: ['市场供应', '生活必需品', '粮食供应', '生活必需品供应', '粮食', 'supply shortage'], words: ['抢购', '买不到'] },
  { slug: 'cyber', class: 'society', dial: '110', names: ['网络安全', '网络安全事件', 'cyber incident'], words: ['诈骗', '病毒'] },
];
