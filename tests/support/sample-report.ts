import type { CheckReport, Finding } from '#model';
import type { ReportContext } from '#report';

/** A plan with one long line, full-width text and a tab. */
export const sampleSource = `---
编号: anhe/flood
名称: 安和县防汛抗旱应急预案
响应级别:
  Ⅰ级:
    条件: {任一: [{指标: 河道水位, 站点: 安和站, 不低于: 218.5, 单位: m}, {指标: 死亡失踪人数, 不低于: 30}]}
    决定: 指挥长
---

${'全县登记隐患点中，下湾村后山滑坡点威胁 86 人，'.repeat(20)}有关部门及时处置，${'县水利局在下湾后山设位移计 3 台。'.repeat(20)}

1. **“值班员”Ⅱ级**\t（10分钟内）：核实。
`;

const lines = sampleSource.split('\n');

/** A finding on the first place where `quoted` stands in a line. */
export function findingAt(line: number, quoted: string, more: Partial<Finding> = {}): Finding {
  const column = (lines[line - 1] ?? '').indexOf(quoted) + 1;
  return {
    rule: 'level/gap',
    severity: 'error',
    message: 'Ⅱ级响应和Ⅲ级响应之间有空档：93.0 到 93.5 之间没有级别。',
    file: 'plans/county/flood.md',
    range: { start: { line, column }, end: { line, column: column + quoted.length } },
    related: [],
    basis: [{ law: 'emergency-response-law', article: '71', strength: 'must' }],
    help: '把上一级的“不低于”和下一级的“低于”写成同一个数。',
    identity: `${line}-${column}`,
    ...more,
  };
}

export const sampleFindings: readonly Finding[] = [
  findingAt(6, '河道水位, 站点', {
    related: [
      {
        file: 'plans/county/overall, 2.md',
        range: { start: { line: 12, column: 3 }, end: { line: 12, column: 9 } },
        message: '上位预案写的是 30 人。',
      },
    ],
  }),
  findingAt(10, '有关部门', {
    rule: 'text/vague-wording',
    severity: 'warn',
    message: '“有关部门”没有指明是哪个单位。',
    help: '写明单位的名称。',
    fix: {
      title: { zh: '改为“县水利局”', en: 'Replace with 县水利局' },
      safe: true,
      edits: [
        {
          span: { start: sampleSource.indexOf('有关部门'), end: sampleSource.indexOf('有关部门') + 4 },
          text: '县水利局',
        },
      ],
    },
  }),
  findingAt(12, 'Ⅱ级', {
    rule: 'role/undeclared-actor',
    severity: 'info',
    message: '<b>“|”\n*不在*角色里*',
    basis: [],
  }),
];

export const sampleReport: CheckReport = {
  summary: { plans: 64, files: 102, errors: 1, warnings: 1, infos: 1, durationMs: 412 },
  notChecked: [
    { rule: 'law/repealed', file: 'plans/a.md', reason: '法规库里没有“防洪法”。' },
    { rule: 'law/repealed', file: 'plans/b.md', reason: '法规库里没有“防洪法”。' },
  ],
  findings: sampleFindings,
};

export const cleanReport: CheckReport = {
  summary: { plans: 2, files: 9, errors: 0, warnings: 0, infos: 0, durationMs: 90 },
  notChecked: [],
  findings: [],
};

export function contextWith(more: Partial<ReportContext> = {}): ReportContext {
  return {
    language: 'zh',
    colour: false,
    width: 80,
    quiet: false,
    failOn: 'error',
    version: '0.1.0',
    sourceOf: (file) => (file === 'plans/county/flood.md' ? sampleSource : undefined),
    pathOf: (file) => file,
    lawName: (id) => (id === 'emergency-response-law' ? '突发事件应对法' : id),
    ruleText: (id) => (id === 'level/gap' ? { title: '级别之间有空档', help: '把数字接上。' } : undefined),
    ...more,
  };
}
