import type { Language, Text } from '#model';

const titles: Readonly<Record<string, Text>> = {
  syntax: { zh: '文件和写法', en: 'files and notation' },
  schema: { zh: '字段', en: 'fields' },
  outline: { zh: '章节', en: 'sections' },
  role: { zh: '职责角色', en: 'roles' },
  procedure: { zh: '处置程序', en: 'procedures' },
  level: { zh: '响应级别', en: 'response levels' },
  warning: { zh: '预警', en: 'warnings' },
  report: { zh: '信息报告', en: 'reporting' },
  ref: { zh: '引用', en: 'references' },
  link: { zh: '预案衔接', en: 'links between plans' },
  coverage: { zh: '预案体系', en: 'coverage' },
  contact: { zh: '联络', en: 'contacts' },
  load: { zh: '人员负担', en: 'load on people' },
  resource: { zh: '队伍和物资', en: 'teams and supplies' },
  copy: { zh: '照搬照抄', en: 'copying' },
  text: { zh: '文字', en: 'wording' },
  law: { zh: '法规', en: 'laws' },
  lifecycle: { zh: '时限', en: 'clocks' },
  review: { zh: '评审', en: 'reviews' },
  privacy: { zh: '个人信息', en: 'personal data' },
  card: { zh: '卡片', en: 'cards' },
  config: { zh: '设置', en: 'settings' },
  register: { zh: '库表', en: 'registers' },
};

/** What a group of rules is about; its id where it has no title. */
export function groupTitle(group: string, language: Language): string {
  return titles[group]?.[language] ?? group;
}

/** `level` of `level/gap`. */
export function groupOf(rule: string): string {
  return rule.split('/')[0] ?? '';
}
