import type { County } from './county.ts';
import type { Random } from './random.ts';

const verbs = [
  '查看',
  '加固',
  '封闭',
  '疏通',
  '检查',
  '清点',
  '搬运',
  '测量',
  '标记',
  '拆除',
  '回填',
  '看守',
  '冲洗',
  '转运',
  '登记',
  '架设',
  '启用',
  '关闭',
  '擦洗',
  '晾晒',
];
const things = [
  '堤脚',
  '涵闸',
  '泵房',
  '挡墙',
  '桥面',
  '配电箱',
  '排水沟',
  '屋檐',
  '储罐',
  '围墙',
  '水井',
  '货架',
  '栏杆',
  '塔吊',
  '线杆',
  '晒场',
  '仓门',
  '护坡',
  '井盖',
  '粮垛',
  '猪圈',
  '炉膛',
  '管廊',
  '阀组',
  '台阶',
  '暗渠',
];
const whens = [
  '天亮前',
  '涨水以后',
  '断电时',
  '风停以后',
  '夜里换班时',
  '雨势减小时',
  '路面结冰时',
  '能见度不到百步时',
  '对讲机没有信号时',
  '人手不够时',
];
const hows = [
  '两人一组',
  '带强光手电',
  '穿救生衣',
  '从上游往下游',
  '先近后远',
  '拍照留底',
  '用石灰画线',
  '挂上红布条',
  '逐户敲门',
  '写在黑板上',
  '用喇叭喊三遍',
  '不进地下室',
];
const whys = [
  '因为那里去年塌过',
  '因为老人走得慢',
  '因为车只有一台',
  '因为水往低处走',
  '因为钥匙在传达室',
  '因为这一段没有路灯',
  '因为桥下常堵漂木',
  '因为学校在下风口',
];

/** One sentence that could stand in a plan of the county: who, where, what, how, how many. */
export function sentence(county: County, random: Random): string {
  const who = random.pick([...county.units, ...county.townships]);
  const where = random.pick([...county.villages, ...county.shelters]);
  const what = `${random.pick(verbs)}${where}的${random.pick(things)}和${random.pick(things)}`;
  const forms = [
    () => `${random.pick(whens)}，${who}派${random.between(2, 40)}人${what}，${random.pick(hows)}`,
    () => `${who}${what}，${random.pick(hows)}，${random.pick(whys)}`,
    () =>
      `${where}有${random.between(20, 900)}人，${random.pick(whens)}由${who}${random.pick(verbs)}${random.pick(things)}，送到${random.pick(county.shelters)}`,
    () => `${random.pick(things)}损坏的，${who}在${random.between(2, 72)}小时内${what}`,
  ];
  return `${random.pick(forms)()}。`;
}

export function paragraph(county: County, random: Random): string {
  return Array.from({ length: random.between(2, 5) }, () => sentence(county, random)).join('');
}

/** The action of a step, without actor and time. */
export function action(county: County, random: Random): string {
  const where = random.pick([...county.villages, ...county.shelters]);
  const end = random.pick([
    '',
    `，电话报告${random.pick(county.units)}`,
    `，通知${random.pick(county.townships)}`,
    `，${random.pick(hows)}`,
  ]);
  return `${random.pick(verbs)}${where}的${random.pick(things)}${random.pick(things)}${end}。`;
}

export function table(county: County, random: Random): string {
  const lines = county.villages.map(
    (village) =>
      `| ${village} | ${random.pick(things)}${random.pick(['进水', '塌陷', '断电', '起火'])} | ${random.between(20, 900)} | ${random.pick(county.shelters)} |`,
  );
  return ['| 地点 | 什么时候出事 | 人数 | 去哪里 |', '|---|---|---|---|', ...lines].join('\n');
}
