import type { Language, Text } from '#model';
import type { ChangeArea, PlanDiff, Touched } from '#review';

/** The parts of a plan as headings of a list of changes. */
export const areaWords: Readonly<Record<ChangeArea, Text>> = {
  identity: { zh: '名称和适用', en: 'What it is' },
  relations: { zh: '衔接和依据', en: 'Relations and basis' },
  life: { zh: '状态和日期', en: 'State and dates' },
  public: { zh: '公开', en: 'For the public' },
  roles: { zh: '组织指挥和职责', en: 'Command and duties' },
  levels: { zh: '响应级别', en: 'Response levels' },
  warnings: { zh: '预警', en: 'Warnings' },
  reporting: { zh: '信息报告', en: 'Reporting' },
  resources: { zh: '队伍和物资', en: 'Teams and supplies' },
  procedures: { zh: '处置步骤', en: 'Procedures' },
  wording: { zh: '文字', en: 'Wording' },
  phones: { zh: '电话', en: 'Phones' },
  register: { zh: '库表', en: 'Registers' },
};

export const stateWords: Readonly<Record<PlanDiff['state'], Text>> = {
  added: { zh: '新增预案', en: 'new plan' },
  removed: { zh: '删去预案', en: 'plan removed' },
  changed: { zh: '修改', en: 'changed' },
  unreadable: { zh: '有一个版本读不出来，没有比较', en: 'one version cannot be read: not compared' },
};

export const touchedWords: Readonly<Record<Touched['kind'], Text>> = {
  plan: { zh: '预案', en: 'plan' },
  card: { zh: '处置卡', en: 'card' },
  drill: { zh: '演练', en: 'drill' },
  review: { zh: '评审', en: 'review' },
  case: { zh: '案例', en: 'case' },
};

/** The headings of a diff. */
export const headings = {
  procedure: { zh: '修订程序', en: 'Procedure' },
  registers: { zh: '库表', en: 'Registers' },
  touched: { zh: '还要看看这些地方', en: 'Look at these too' },
  others: { zh: '其他改动的文件', en: 'Other files that changed' },
  none: { zh: '没有改动预案的意思（只动了空格、换行、标点样式或没有改动）。', en: 'Nothing changed in meaning.' },
} as const satisfies Readonly<Record<string, Text>>;

/** `12 处改动`, `12 changes`. */
export function countWords(count: number, language: Language): string {
  return { zh: `${count} 处改动`, en: count === 1 ? '1 change' : `${count} changes` }[language];
}
