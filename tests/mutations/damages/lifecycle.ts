import type { Damage } from '../damage.ts';
import { inBlock, replaceOne } from '../edit.ts';

const inForce = /^状态: 现行$/m;

function redate(key: string, to: string | null): Damage['make'] {
  return (text) => {
    if (!inForce.test(text)) return null;
    return inBlock(text, '日期', (part) => {
      const date = new RegExp(`(?:, )?${key}: \\d{4}-\\d\\d-\\d\\d`);
      if (!date.test(part)) return null;
      return part.replace(date, (found) => (to === null ? '' : found.replace(/\d{4}-.*/, to))).replace('{, ', '{');
    });
  };
}

const isManual = /^类型: (?:应急工作手册|行动方案)$/m;
const governmental = /^类型: (?:专项|总体|部门)应急预案$/m;

/** Damage that time does, and to the records of drills, events and reviews. */
export const lifecycleDamages: readonly Damage[] = [
  {
    name: 'not filed',
    rules: ['lifecycle/filing-late'],
    make: (text) =>
      inForce.test(text) && governmental.test(text) && /^备案: /m.test(text) && /印发: 2026-0/.test(text)
        ? text.replace(/^备案: .*\n/m, '')
        : null,
  },
  {
    name: 'filed late',
    rules: ['lifecycle/filing-late'],
    make: (text) =>
      inForce.test(text) && governmental.test(text) && /印发: 2026-0/.test(text)
        ? inBlock(text, '备案', (part) =>
            part.includes('日期: ') ? part.replace(/日期: \d{4}-\d\d-\d\d/, '日期: 2026-11-20') : null,
          )
        : null,
  },
  {
    name: 'published late',
    rules: ['lifecycle/publication-late'],
    make: (text, choose, others, file) =>
      /^公开: 不公开$/m.test(text) || !governmental.test(text) || !/印发: 2026-0/.test(text)
        ? null
        : redate('公布', '2026-11-20')(text, choose, others, file),
  },
  {
    name: 'not published',
    rules: ['lifecycle/publication-late'],
    make: (text, choose, others, file) =>
      /^公开: 不公开$/m.test(text) || !governmental.test(text) || !/印发: 2026-0/.test(text)
        ? null
        : redate('公布', null)(text, choose, others, file),
  },
  {
    name: 'not evaluated for years',
    rules: ['lifecycle/evaluation-overdue'],
    make: (text, choose, others, file) =>
      governmental.test(text) ? redate('评估', '2021-03-01')(text, choose, others, file) : null,
  },
  {
    name: 'expired',
    rules: ['lifecycle/expired'],
    make: (text) =>
      inForce.test(text) && /^日期: \{/m.test(text)
        ? text.replace(/^日期: \{/m, '日期: {有效期至: 2026-01-31, ')
        : null,
  },
  {
    name: 'not looked at since a law changed',
    rules: ['lifecycle/revision-due'],
    make: (text) => {
      if (!inForce.test(text) || !/^编制依据: .*突发事件应急预案管理办法/m.test(text)) return null;
      return text.replace(
        /^日期: .*\n/m,
        '日期: {批准: 2023-01-05, 印发: 2023-01-10, 施行: 2023-02-01, 评估: 2023-01-03}\n',
      );
    },
  },
  {
    name: 'not drilled for years',
    rules: ['lifecycle/drill-overdue'],
    make: (text, _, others) => {
      const id = /^编号: (.+)$/m.exec(text)?.[1] ?? '';
      if (!inForce.test(text) || !/^日期: /m.test(text) || isManual.test(text)) return null;
      // The records of drills name the plan by its id: under another, it has none, and was in force long before.
      const old = text.replace(/^日期: .*\n/m, '日期: {印发: 2018-01-10, 施行: 2018-02-01, 评估: 2026-01-03}\n');
      return others('beiyu.yaml') === null ? null : old.replace(`编号: ${id}`, `编号: ${id}-old`);
    },
  },
  {
    name: 'a drill finding left open',
    rules: ['lifecycle/action-open'],
    files: /^drills\//,
    make: (text, choose) => replaceOne(text, /(期限: 202[0-6]-[^,}]+), 完成: [^,}]+/g, choose, ([, due = '']) => due),
  },
  {
    // A new version alone leaves the sign-off standing: what the experts read is still what is written.
    name: 'a version with a step that nobody reviewed',
    rules: ['review/stale'],
    make: (text, choose, others) => {
      const id = /^编号: (.+)$/m.exec(text)?.[1] ?? '';
      if (others(`reviews/${id.replace('/', '-')}-2026.1.yaml`) === null) return null;
      const next = text.replace(/^版本: "2026\.1"$/m, '版本: "2026.2"');
      return replaceOne(
        next,
        /^(\d+\. .*?)(\d+) ?分钟/gm,
        choose,
        ([, before = '', minutes = '']) => `${before}${Number(minutes) + 7} 分钟`,
      );
    },
  },
  {
    name: 'reviewed by nobody',
    rules: ['review/missing', 'review/too-few-experts'],
    files: /^reviews\//,
    make: (text) => (/^专家: \[/m.test(text) ? text.replace(/^专家: .*$/m, '专家: []') : null),
  },
];
