import { floodCounty } from './flood-county.ts';
import { type Files, villagePlan } from './workspace.ts';

/** A role with thirty steps, each of them one line on a card. */
export function planWithSteps(count: number): string {
  const steps = Array.from(
    { length: count },
    (_, index) => `${index + 1}. **值班员**（${index + 1}分钟内）：核对第${index + 1}号闸门的开度和水位并记录。`,
  );
  return `---
编号: anhe/gates
名称: 安和县闸门应急预案
类型: 部门应急预案
行政区划: 安和县
牵头单位: 县水利局
状态: 草案
版本: "2026.1"
角色:
  值班员: {单位: 县水利局}
---

# 安和县闸门应急预案

## 4 应急响应

${steps.join('\n')}
`;
}

/** What a works does about two different events at one tank. */
export const onSitePlan = `---
编号: anhe/tank
名称: 安和储罐现场处置方案
类型: 现场处置方案
行政区划: 安和县
灾种: [危险化学品事故]
牵头单位: 安和化工
状态: 现行
版本: "2026.2"
日期: {印发: 2026-04-20, 施行: 2026-05-01}
公开: 不公开
角色:
  班长: {单位: 安和化工}
  巡检工: {单位: 安和化工}
---

# 安和储罐现场处置方案

## 3 处置步骤

### 3.1 冒罐

1. **巡检工**（10秒内）：退到上风处，报告班长。
2. **班长**（1分钟内）：停进料泵，关紧急切断阀。

### 3.2 着火

1. **班长**（立即）：拨119，报告园区管委会。
2. **巡检工**（2分钟内）：启动泡沫泵。
`;

/** A county with three plans of different kinds, registers behind them and an address for its pages. */
export const cardCounty: Files = {
  ...floodCounty,
  'beiyu.yaml': `name: 安和县应急预案库
locale: zh-CN
jurisdiction: anhe
profiles: [cn]
publish: {site: "https://yj.anhe.example", requireReview: false}
`,
  'plans/village.md': villagePlan
    .replace('状态: 草案', '状态: 现行\n日期: {印发: 2026-05-15, 施行: 2026-05-20}')
    .replace('灾种: [滑坡]', '灾种: [滑坡, 水源污染]'),
  'plans/tank.md': onSitePlan,
  'registers/units.yaml': `- {编号: anhe/water, 名称: 安和县水利局, 简称: [县水利局], 行政区划: 安和县, 类别: 政府部门, 值班电话: 0799-5550-102}
- {编号: anhe/works, 名称: 安和化工有限公司, 简称: [安和化工], 行政区划: 安和县, 类别: 企业, 值班电话: 0799-5550-411}
- {编号: anhe/park, 名称: 安和园区管理委员会, 简称: [园区管委会], 行政区划: 安和县, 类别: 政府部门, 值班电话: 0799-5550-139}
- {编号: city/flood, 名称: 灵江市防汛办, 简称: [市防办], 行政区划: 安和县, 类别: 政府部门, 值班电话: 0799-5550-012}
- {编号: xiawan/committee, 名称: 下湾村村民委员会, 简称: [下湾村委会], 行政区划: 下湾村, 类别: 基层组织, 值班电话: 0799-5550-301}
`,
  'registers/risks.yaml': `- {编号: xiawan/slope, 名称: 下湾村后山滑坡, 类别: 滑坡, 行政区划: 下湾村, 坐标: "28.5289,117.1642", 威胁人数: 86, 预警信号: 连续哨声, 监测人: 石桥, 监测人电话: 0799-5550-303}
- {编号: xiawan/well, 名称: 下湾村水井, 类别: 水源污染, 行政区划: 下湾村, 坐标: "28.5290,117.1640", 威胁人数: 40}
- {编号: anhe/tank, 名称: 安和化工储罐, 类别: 危险化学品事故, 行政区划: 安和县, 责任单位: 安和化工, 预警信号: 长鸣警报器}
`,
  'registers/shelters.yaml': `- {编号: xiawan/school, 名称: 中心小学操场, 行政区划: 下湾村, 坐标: "28.5275,117.1690", 容纳人数: 200, 电话: 0799-5550-640, 管理人: 卞步云, 路线: [走老公路到中心小学]}
`,
};
