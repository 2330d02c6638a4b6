import { inRepository } from '../support/git-workspace.ts';
import { writeFolder } from '../support/workspace.ts';

/** What was planted, and whether the office's edition must show it. */
export interface Planted {
  readonly value: string;
  readonly office: boolean;
}

const planted: Planted[] = [];

function plant(value: string, office = false): string {
  planted.push({ value, office });
  return value;
}

const mobile = (last: number, office = false): string => plant(`1391234${String(last).padStart(4, '0')}`, office);
const line = (last: number): string => plant(`0700-6660-${String(last).padStart(3, '0')}`);

const files: Readonly<Record<string, string>> = {
  'beiyu.yaml':
    'name: 试点县应急预案库\nlocale: zh-CN\njurisdiction: shidian\nprofiles: [cn]\npublish: {title: 试点县应急手册}\n',
  'registers/jurisdictions.yaml': `- {编号: shidian, 名称: 试点县, 级别: 县, 备注: ${plant('区划内部备注甲')}}\n- {编号: tan, 名称: 滩头村, 级别: 村, 上级: 试点县}\n`,
  'registers/units.yaml': `- {编号: shidian/water, 名称: 试点县水利局, 简称: [县水利局], 行政区划: 试点县, 值班电话: 0700-5550-001, 办公电话: ${line(1)}, 传真: ${line(2)}, 电子邮箱: ${plant('neibu@water.test')}, 备注: ${plant('单位内部备注乙')}}\n- {编号: tan/committee, 名称: 滩头村村委会, 简称: [滩头村委会], 行政区划: 滩头村, 值班电话: 0700-5550-002}\n`,
  'registers/posts.yaml': `- {编号: shidian/director, 名称: 县水利局局长, 单位: 县水利局, 姓名: ${plant('欧阳秘甲', true)}, 电话: ${line(3)}, 手机: "${mobile(1)}", 住址: ${plant('柳树巷十七号三单元')}, 备注: ${plant('岗位内部备注丙')}}\n- {编号: tan/head, 名称: 滩头村村主任, 单位: 滩头村委会, 姓名: ${plant('司徒秘乙', true)}, 手机: "${mobile(2, true)}"}\n`,
  'registers/contacts.csv': `单位,联络员,电话一,电话二,核实日期,备注\n县水利局,${plant('诸葛秘丙', true)},${plant('0700-6660-004', true)},${mobile(3, true)},2026-09-01,${plant('联络内部备注丁')}\n`,
  'registers/teams.csv': `编号,名称,主管单位,人数,专长,驻地,坐标,集结时间,负责人,电话\nshidian/team,县抢险队,县水利局,30,水上救援,县城,"${plant('30.98761,106.98761')}",20分钟,${plant('上官秘丁')},${plant('0700-6660-005', true)}\n`,
  'registers/depots.yaml': `- {编号: shidian/depot, 名称: 县物资库, 行政区划: 试点县, 地址: ${plant('仓库路九百九十九号')}, 坐标: "${plant('30.98762,106.98762')}", 管理单位: 县水利局, 管理人: ${plant('东方秘戊')}, 电话: ${line(6)}}\n`,
  'registers/supplies.csv': `编号,名称,规格,数量,单位,存放,管理人,电话,备注\nshidian/bag,编织袋,${plant('内部规格六十乘九十')},54321,条,县物资库,${plant('西门秘己')},${line(7)},${plant('物资内部备注戊')}\n`,
  'registers/experts.yaml': `- {编号: expert-1, 姓名: ${plant('南宫秘庚')}, 工作单位: ${plant('某某秘密研究院')}, 专长: [洪水], 电话: ${line(8)}, 手机: "${mobile(4)}"}\n`,
  'registers/shelters.csv': `编号,名称,行政区划,坐标,容纳人数,管理单位,管理人,电话\ntan/hall,滩头祠堂,滩头村,"30.5,106.5",200,滩头村委会,${plant('北堂秘辛')},0700-5550-003\n`,
  'registers/risks.csv': `编号,名称,类别,行政区划,坐标,等级,威胁人数,责任单位,责任人,监测人,联系电话,备注,状态\ntan/low,滩头低地,洪水,滩头村,"30.51,106.51",较大,86,滩头村委会,${plant('夏侯秘壬')},${plant('公孙秘癸')},${line(9)},${plant('风险内部备注己')},监测中\n`,
  'registers/agreements.yaml': `- {编号: a-1, 名称: 试点县互援协议, 甲方: 试点县, 乙方: 邻县, 内容: [互援], 签订: 2025-01-01, 有效期至: 2028-01-01, 联络人: ${plant('皇甫秘子')}, 联络电话: ${line(10)}, 备注: ${plant('协议内部备注庚')}}\n`,
  'cases/old.md': `---\n编号: case-old\n名称: 滩头进水\n灾种: [洪水]\n行政区划: 滩头村\n日期: 2021-07-08\n备注: ${plant('案例内部备注辛')}\n---\n\n## 主要经验\n\n转移快。<!-- 内部 -->${plant('案例里的内部话', true)}<!-- /内部 -->\n`,
  'plans/tan.md': `---
编号: tan/village
名称: 滩头村应急预案
类型: 村应急预案
行政区划: 滩头村
灾种: [洪水]
牵头单位: 滩头村委会
状态: 现行
版本: "2026.1"
日期: {印发: 2026-05-12, 施行: 2026-05-12}
公开: 全文
简本: 听到铜锣就走，去滩头祠堂。打村主任手机${mobile(5, true)}。
其他: {内部: ${plant('前言里的内部数据')}}
角色:
  村主任: {岗位: 滩头村村主任}
信息报告:
  - {从: 滩头村委会, 到: 县水利局, 方式: 电话, 时限: 10分钟}
---

# 滩头村应急预案

## 人员转移避险

1. **村主任**（10分钟内）：敲铜锣，喊沿河 22 户。<!-- 内部 -->${plant('先喊信访户', true)}<!-- /内部 -->
2. **村主任**（30分钟内）：带 86 人去滩头祠堂，联系${plant('欧阳秘甲二', true).slice(0, 4)}。
3. 打 ${mobile(6, true)} 或 ${plant('138 1234 0007', true)}，身份证 ${plant('510322198001011234', true)}。

<!-- 内部 -->

## ${plant('内部处置口径', true)}

1. **村主任**（立即）：${plant('不对外说的一步', true)}。

${plant('不对外说的一段话', true)}

<!-- /内部 -->

## 应急资源调用

手电在村委会，仓库电话 0700-6660-006。<!-- ${plant('注释里的秘密')} --><script>alert(1)</script>![图上写着 ${mobile(8, true)}](x.png)
`,
  'drills/night.md': `---
编号: drill-night
名称: 滩头村夜间转移演练
预案: [tan/village]
形式: 实战
日期: 2026-06-06
状态: 已完成
总指挥: ${plant('令狐秘丑')}
参演单位: [滩头村委会]
备注: ${plant('演练内部备注壬')}
其他: {内部: ${plant('演练里的内部数据')}}
问题:
  - {问题: ${plant('敲锣的人喝醉了', true)}, 措施: ${plant('换人敲锣并谈话', true)}}
---

# 滩头村夜间转移演练

${plant('演练记录里的评语', true)}。
`,
  'reviews/tan-2026.1.yaml': `预案: tan/village
版本: "2026.1"
专家: [${plant('南宫秘庚')}, ${plant('赫连秘寅')}]
日期: 2026-03-01
结论: 修改后通过
备注: ${plant('评审内部备注癸')}
要素:
  - {要素: 合法合规合标, 结论: 基本符合, 意见: ${plant('评审意见不外传')}, 答复: ${plant('答复也不外传')}}
签名: [${plant('南宫秘庚')}]
`,
  'plans/draft.md': `---\n编号: tan/draft\n名称: ${plant('滩头村未公开草案', true)}\n类型: 村应急预案\n行政区划: 滩头村\n灾种: [洪水]\n状态: 草案\n版本: "1"\n公开: 全文\n---\n\n# 草案\n\n${plant('草案正文不公开', true)}\n`,
  'plans/closed.md': `---\n编号: tan/closed\n名称: ${plant('滩头村不公开预案', true)}\n类型: 村应急预案\n行政区划: 滩头村\n灾种: [洪水]\n状态: 现行\n版本: "1"\n公开: 不公开\n---\n\n# 不公开\n\n${plant('不公开预案正文', true)}\n`,
  'plans/county.md': `---\n编号: shidian/flood\n名称: 试点县防汛应急预案\n类型: 专项应急预案\n行政区划: 试点县\n灾种: [洪水]\n牵头单位: 县水利局\n状态: 现行\n版本: "2026.1"\n公开: 简本\n简本: 水位超过警戒时往高处走。\n角色:\n  指挥长: {岗位: 县水利局局长}\n  抢险组: {牵头: 县抢险队}\n---\n\n# 试点县防汛应急预案\n\n## 处置\n\n1. **指挥长**（10分钟内）：${plant('只给简本的预案正文', true)}。\n`,
};

/** The village's plan as it was before: other secrets, and a public change. */
function asBefore(text: string): string {
  return text
    .replace('版本: "2026.1"', '版本: "2025.1"')
    .replace('听到铜锣就走，去滩头祠堂', '听到铜锣就走，去滩头小学')
    .replace('先喊信访户', plant('旧版先喊上访户'))
    .replace('不对外说的一步', plant('旧版不对外的一步'))
    .replace('前言里的内部数据', plant('旧版前言内部数据'))
    .replace('打村主任手机', `打 ${mobile(9)} 或村主任手机`);
}

/** A workspace with a secret in every register, record and earlier version, and in prose. */
export function secretWorkspace(): { readonly root: string; readonly planted: readonly Planted[] } {
  const plan = files['plans/tan.md'] ?? '';
  const { root, edit, commit } = inRepository(writeFolder({ ...files, 'plans/tan.md': asBefore(plan) }));
  edit('plans/tan.md', () => plan);
  commit('the next version');
  return { root, planted: planted.filter(({ value }) => value !== '欧阳秘甲二') };
}
