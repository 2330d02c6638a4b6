import type { MadeFile } from '../corpus-workspace.ts';
import type { County } from './county.ts';
import { action, paragraph, table } from './prose.ts';
import type { Random } from './random.ts';

const subjects = [
  ['防汛抗旱', '洪水'],
  ['森林草原火灾', '森林火灾'],
  ['突发地质灾害', '滑坡'],
  ['低温雨雪冰冻', '低温雨雪冰冻'],
  ['气象灾害', '气象灾害'],
  ['地震', '地震'],
  ['危险化学品事故', '危险化学品事故'],
  ['道路交通事故', '道路交通事故'],
  ['食品安全事故', '食品安全事件'],
  ['突发公共卫生事件', '传染病'],
  ['大面积停电事件', '停电'],
  ['突发环境事件', '环境污染'],
  ['燃气事故', '燃气事故'],
  ['自然灾害救助', '洪水'],
  ['城市内涝', '内涝'],
  ['山洪灾害', '山洪'],
  ['火灾事故', '火灾'],
  ['动物疫情', '动物疫情'],
  ['供水突发事件', '供水中断'],
  ['旅游突发事件', '火灾'],
] as const;

const roles = ['值班员', '监测组', '抢险救援组', '转移安置组', '医疗救护组', '交通治安组', '物资保障组'];

function front(id: string, title: string, county: County, hazard: string, random: Random): string {
  const [high, middle, low] = [random.between(300, 400), random.between(200, 290), random.between(100, 190)];
  const [station = ''] = county.stations;
  const level = (name: string, condition: string): string =>
    `  ${name}:\n    条件: {任一: [${condition}]}\n    决定: 指挥长\n    报告: {对象: 县政府, 电话: 30分钟, 书面: 1小时}\n    终止: {决定: 指挥长, 条件: 水位退到${low - 50}以下满6小时}`;
  const measure = (min: number, max: number | null): string =>
    `{指标: 河道水位, 站点: ${station}, 不低于: ${min}${max === null ? '' : `, 低于: ${max}`}, 单位: m}`;
  const group = (name: string, at: number): string =>
    `  ${name}: {牵头: ${county.posts[at * 2 + 2] ?? ''}, 副职: [${county.posts[at * 2 + 3] ?? ''}], 成员: [${random.some(county.units, 3).join(', ')}, ${county.teams[at % county.teams.length]}]}`;
  return [
    `编号: ${id}`,
    `名称: ${title}`,
    '类型: 专项应急预案',
    `行政区划: ${county.name}`,
    `灾种: [${hazard}]`,
    '牵头单位: 县水利局',
    '状态: 现行',
    '版本: "2026.1"',
    '日期: {批准: 2026-03-20, 印发: 2026-03-25, 施行: 2026-04-01, 公布: 2026-04-03, 评估: 2026-01-15}',
    '备案: {机关: 市应急局, 日期: 2026-04-08, 文号: 备〔2026〕12号}',
    '编制依据: [突发事件应对法]',
    '公开: 简本',
    '简本: 听到铜锣就走，去最近的学校操场。',
    '角色:',
    `  指挥长: {岗位: ${county.posts[0]}, 副职: [${county.posts[1]}]}`,
    ...roles.map(group),
    '预警:',
    ...['红色', '橙色', '黄色', '蓝色'].map(
      (colour, at) =>
        `  ${colour}: {条件: {任一: [{指标: 降雨量, 时段: 3小时, 不低于: ${200 - at * 40}${at === 0 ? '' : `, 低于: ${240 - at * 40}`}, 单位: mm}]}, 发布: 县气象局}`,
    ),
    '响应级别:',
    level('Ⅰ级', measure(high, null)),
    level('Ⅱ级', measure(middle, high)),
    level('Ⅲ级', measure(low, middle)),
    level('Ⅳ级', measure(low - 50, low)),
    '信息报告:',
    ...county.townships.map(
      (township) => `  - {从: ${township}人民政府, 到: 县水利局, 方式: 电话, 时限: ${random.between(10, 30)}分钟}`,
    ),
    '  - {从: 县水利局, 到: 市应急局, 方式: 电话, 时限: 30分钟}',
    '资源:',
    ...county.teams.map((team) => `  - {队伍: ${team}}`),
    `  - {物资: 编织袋, 数量: ${random.between(100, 900)}, 单位: 条, 从: ${county.depots[0]}}`,
  ].join('\n');
}

function steps(county: County, count: number, random: Random): string {
  let minutes = 5;
  return Array.from({ length: count }, (_, at) => {
    minutes += random.between(0, 20);
    return `${at + 1}. **${random.pick(roles)}**（${minutes}分钟内）：${action(county, random)}`;
  }).join('\n');
}

function paragraphs(county: County, count: number, random: Random): string {
  return Array.from({ length: count }, () => paragraph(county, random)).join('\n\n');
}

/** The body, a little over `bytes` long: chapters that every plan has, filled until it is long enough. */
function body(title: string, county: County, bytes: number, random: Random): string {
  const response = ['Ⅳ', 'Ⅲ', 'Ⅱ', 'Ⅰ'].flatMap((level, at) => [
    `### 4.${at + 3} ${level}级响应`,
    steps(county, random.between(6, 8), random),
  ]);
  const warning = ['蓝', '黄', '橙', '红'].flatMap((colour, at) => [
    `#### 3.2.${at + 1} ${colour}色预警`,
    steps(county, 4, random),
  ]);
  const parts = [
    `# ${title}`,
    '## 1 总则',
    '### 1.1 适用范围',
    paragraph(county, random),
    '### 1.2 风险',
    table(county, random),
    '## 2 组织指挥体系及职责',
    paragraphs(county, 3, random),
    '## 3 预防与监测预警',
    '### 3.1 监测',
    paragraphs(county, 2, random),
    '### 3.2 预警响应',
    '预警信息写明预警类别、级别、起始时间、可能影响的范围、警示事项、应当采取的措施、发布单位和发布时间。',
    ...warning,
    '## 4 应急响应',
    '### 4.1 信息报告',
    steps(county, 4, random),
    '### 4.2 先期处置',
    steps(county, 5, random),
    ...response,
    '### 4.7 响应终止',
    paragraph(county, random),
    '## 5 后期处置',
    paragraphs(county, 2, random),
    '## 6 应急保障',
    paragraphs(county, 3, random),
    '## 7 预案管理',
    paragraphs(county, 2, random),
  ];
  let text = parts.join('\n\n');
  for (let annex = 1; new TextEncoder().encode(text).length < bytes - 4200; annex += 1)
    text += `\n\n## 附件${annex} ${random.pick(county.villages)}行动安排\n\n${paragraphs(county, 3, random)}\n\n${steps(county, 6, random)}`;
  return text;
}

/** One plan of a county; `number` chooses what it is about. */
export function planOf(county: County, number: number, bytes: number, random: Random): MadeFile {
  const [subject, hazard] = subjects[number % subjects.length] ?? subjects[0];
  const title = `${county.name}${subject}应急预案`;
  const id = `${county.id}/plan-${number}`;
  const text = `---\n${front(id, title, county, hazard, random)}\n---\n\n${body(title, county, bytes, random)}\n`;
  return { file: `plans/${county.id}/plan-${number}.md`, text };
}
