import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by path; text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files that is removed when the test ends. Returns its real path. */
export function makeFolder(files: Files): string {
  const root = writeFolder(files);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** The same, for several tests: whoever makes it removes it. */
export function writeFolder(files: Files): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'beiyu-test-')));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
}

/** The bytes of a file as hexadecimal digits, for comparing byte by byte. */
export function bytesOf(root: string, file: string): string {
  return readFileSync(path.join(root, file)).toString('hex');
}

/** A small county in which a plan can be clean: settings and registers. */
export const smallCounty: Files = {
  'beiyu.yaml': `name: 安和县应急预案库
locale: zh-CN
jurisdiction: anhe
profiles: [cn]
`,
  'registers/jurisdictions.yaml': `- {编号: anhe, 名称: 安和县, 级别: 县}
- {编号: xiawan, 名称: 下湾村, 级别: 村, 上级: 安和县}
`,
  'registers/units.yaml': `- {编号: anhe/water, 名称: 安和县水利局, 简称: [县水利局], 行政区划: 安和县, 类别: 政府部门, 值班电话: 0799-5550-102}
- {编号: xiawan/committee, 名称: 下湾村村民委员会, 简称: [下湾村委会], 行政区划: 下湾村, 类别: 基层组织, 值班电话: 0799-5550-301}
`,
  'registers/posts.yaml': `- {编号: xiawan/head, 名称: 下湾村村主任, 单位: 下湾村委会, 姓名: 乔木, 电话: 0799-5550-302, 副职: [下湾村副主任]}
- {编号: xiawan/deputy, 名称: 下湾村副主任, 单位: 下湾村委会, 姓名: 石桥, 电话: 0799-5550-303}
`,
  'registers/laws.yaml': `- {编号: emergency-response-law, 名称: 中华人民共和国突发事件应对法, 简称: [突发事件应对法], 文号: 主席令第25号, 效力: 法律, 施行: 2024-11-01}
`,
};

/** A village plan of the small county with nothing wrong in it. */
export const villagePlan = `---
编号: xiawan/village
名称: 下湾村应急预案
类型: 村应急预案
行政区划: 下湾村
灾种: [滑坡]
牵头单位: 下湾村委会
状态: 草案
版本: "2026.1"
编制依据: [突发事件应对法]
公开: 全文
简本: 听到连续哨声，后山坡脚 86 人马上走老公路去中心小学，不走沟底。
角色:
  村主任: {岗位: 下湾村村主任, 副职: [下湾村副主任]}
  监测员: {单位: 下湾村委会, 职责: [巡查, 吹哨]}
---

# 下湾村应急预案

## 1 风险点位

后山滑坡点，坡脚 22 户 86 人。裂缝变宽、落石、井水变浑就危险。

## 2 应急响应责任人

村主任负责指挥，不在村里时由副主任代替。

## 3 预警信息传播与响应

1. **监测员**（立即）：连续吹哨，报告村主任。
2. **村主任**（10分钟内）：用大喇叭通知坡脚 22 户。

## 4 人员转移避险

1. **村主任**（30分钟内）：带坡脚 86 人走老公路到中心小学操场，逐户点名。
2. **监测员**（30分钟内）：守住沟口，不让人返回。

## 5 应急处置措施

1. **村主任**（20分钟内）：切断坡脚 22 户的电源。

## 6 应急资源调用

哨子 4 个、手电 20 支放在村委会值班室。
`;
