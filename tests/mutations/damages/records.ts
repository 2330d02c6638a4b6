import type { Damage } from '../damage.ts';
import { replaceOne } from '../edit.ts';

/** Damage to settings, registers, cases and reviews. */
export const recordDamages: readonly Damage[] = [
  {
    name: 'a rule that does not exist',
    rules: ['config/unknown-rule'],
    files: /^beiyu\.yaml$/,
    make: (text) => `${text}rules: {level/gapp: warn}\n`,
  },
  {
    name: 'an option that does not exist',
    rules: ['config/bad-option'],
    files: /^beiyu\.yaml$/,
    make: (text) => `${text}rules: {copy/near-duplicate: {severity: warn, sharee: 0.5}}\n`,
  },
  {
    name: 'a suppression without a reason',
    rules: ['config/suppression-no-reason'],
    files: /^county\/gas\.md$/,
    make: (text) => text.replace(/\n(1\. \*\*)/, '\n<!-- beiyu-disable-next-line procedure/no-time -->\n\n$1'),
  },
  {
    name: 'a suppression of nothing',
    rules: ['config/suppression-unused'],
    files: /^county\/gas\.md$/,
    make: (text) =>
      text.replace(/\n(1\. \*\*)/, '\n<!-- beiyu-disable-next-line procedure/no-time: 现场条件不允许 -->\n\n$1'),
  },
  {
    name: 'a suppression past its date',
    rules: ['config/suppression-expired'],
    files: /^county\/gas\.md$/,
    make: (text) =>
      text.replace(
        /\n(1\. \*\*)/,
        '\n<!-- beiyu-disable-next-line procedure/no-time until 2026-01-31: 等新岗位到任 -->\n\n$1',
      ),
  },
  {
    name: 'a telephone that nobody tried',
    rules: ['contact/unverified'],
    files: /^registers\/contacts\.csv$/,
    times: 12,
    make: (text, choose) => replaceOne(text, /,202[56]-\d\d-\d\d$/gm, choose, () => ',2023-05-01'),
  },
  {
    name: 'an agreement that lapses soon',
    rules: ['resource/expiring', 'resource/expired'],
    files: /^registers\/agreements\.yaml$/,
    times: 4,
    make: (text, choose) => replaceOne(text, /有效期至: \d{4}-\d\d-\d\d/g, choose, () => '有效期至: 2026-12-20'),
  },
  {
    name: 'a risk that no plan deals with',
    rules: ['coverage/hazard-unplanned'],
    files: /^registers\/risks\.csv$/,
    times: 12,
    make: (text, choose) =>
      replaceOne(text, /(?<=^[^,\n]+,[^,\n]+,)(?:内涝|火灾|滑坡|山洪|洪水)(?=,)/gm, choose, () => '海洋灾害'),
  },
  {
    name: 'a headquarters that is not registered',
    rules: ['coverage/headquarters-missing', 'ref/unknown', 'register/dangling'],
    files: /^registers\/units\.yaml$/,
    times: 8,
    make: (text, choose) => replaceOne(text, /^- \{编号: anhe\/[^\n]*类别: 指挥机构[^\n]*\n/gm, choose, () => ''),
  },
  {
    name: 'a headquarters without a plan',
    rules: ['coverage/plan-missing'],
    files: /^registers\/units\.yaml$/,
    make: (text) =>
      `${text}- {编号: anhe/tsunami-hq, 名称: 安和县海洋灾害应急指挥部, 简称: [县海灾指], 行政区划: 安和县, 类别: 指挥机构, 值班电话: 0799-5550-198}\n`,
  },
  {
    name: 'one short name for two units',
    rules: ['ref/ambiguous'],
    files: /^registers\/units\.yaml$/,
    make: (text) =>
      `${text}- {编号: anhe/water-2, 名称: 安和县水利服务中心, 简称: [县水利局], 行政区划: 安和县, 类别: 事业单位, 值班电话: 0799-5550-199}\n`,
  },
  {
    name: 'a team without what it can do',
    rules: ['register/missing-field'],
    files: /^registers\/teams\.csv$/,
    times: 12,
    make: (text, choose) => replaceOne(text, /^((?:[^,\n]+,){5})[^,\n]+,/gm, choose, ([, head = '']) => `${head},`),
  },
  {
    name: 'a case without its causes',
    rules: ['register/case-incomplete'],
    files: /^cases\//,
    make: (text) => (/^## 发生原因\n/m.test(text) ? text.replace(/^## 发生原因\n[^#]*/m, '') : null),
  },
  {
    name: 'an expert who works for the unit',
    rules: ['review/conflict-of-interest'],
    files: /^registers\/experts\.yaml$/,
    make: (text, _, others) => {
      const reviewer = /^专家: \[([^,\]]+)/m.exec(others('reviews/anhe-flood-2026.1.yaml') ?? '')?.[1];
      const lead = /^牵头单位: (.+)$/m.exec(others('county/flood.md') ?? '')?.[1];
      return reviewer === undefined || lead === undefined
        ? null
        : text.replace(new RegExp(`(姓名: ${reviewer}, 单位: )[^,]+`), `$1${lead}`);
    },
  },
  {
    name: 'advice without an answer',
    rules: ['review/unresolved'],
    files: /^reviews\//,
    make: (text, choose) => replaceOne(text, /(意见: [^,}]+), 答复: [^}]+/g, choose, ([, advice = '']) => advice),
  },
  {
    name: 'an expert in something else',
    rules: ['review/wrong-speciality'],
    files: /^reviews\//,
    make: (text) => text.replace(/^专家: .*$/m, '专家: [汪不识]'),
  },
  {
    name: 'front matter that is a program',
    rules: ['syntax/unsafe-front-matter', 'syntax/front-matter'],
    files: /^(?:county|villages)\//,
    make: (text) => text.replace(/^---\n/, '---js\n'),
  },
];
