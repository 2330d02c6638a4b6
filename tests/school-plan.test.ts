import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport, Finding } from '#model';
import { runMain } from './support/run-cli.ts';
import { makeFolder } from './support/workspace.ts';

// A school's fire plan of the kind that is met most: duties handed round, nothing said of when, where and how.
const fixture = path.join(import.meta.dirname, 'fixtures/school-fire');
const file = 'plans/fire.md';
const lines = readFileSync(path.join(fixture, file), 'utf8').split('\n');

/** What is wrong with the plan, the rule that must say so, the line at which, and a word of what it says. */
const defects: readonly (readonly [what: string, rule: string, line: string, says: string])[] = [
  ['nothing says when it starts', 'outline/missing-section', '类型: ', '预警和应急响应'],
  ['nobody is told how to report', 'outline/missing-section', '类型: ', '信息报告'],
  ['no way out, no assembly point, no head count', 'outline/missing-section', '类型: ', '人员疏散转移'],
  ['no supplies', 'outline/missing-section', '类型: ', '应急资源调用'],
  ['no evacuation map', 'outline/missing-section', '类型: ', '疏散路线图'],
  ['no numbers to call, not even 119', 'outline/missing-section', '类型: ', '联系方式'],
  ['no date of issue', 'outline/missing-section', '类型: ', '印发'],
  ['no recipient of reports', 'report/no-recipient', '---', '信息报告'],
  ['a class of people in place of somebody', 'role/vague-actor', '  灭火组: ', '体育教师'],
  ['the same for first aid', 'role/vague-actor', '  救护组: ', '后勤教师'],
  ['a stand-in for a name', 'text/placeholder-person', '  副组长: ', '林某某'],
  ['a person in place of a post', 'role/person-named', '  联络员: ', '周一苇'],
  ['one person with three duties and no deputy', 'role/no-deputy', '  疏散组: ', '3 个角色'],
  ['a head without deputy', 'role/no-deputy', '  组长: ', '柳河中学校长'],
  ['a group that has nothing to do', 'role/idle', '  安全检查组: ', '安全检查组'],
  ['steps without time limits', 'procedure/no-time', '1. **警戒通讯组**', '5 步'],
  ['a step for nobody in particular', 'role/vague-actor', '5. **有关人员**', '有关人员'],
  ['no drill, though the law asks for one a month', 'lifecycle/drill-overdue', '名称: ', '每 1 个月'],
  ['a number is skipped among the parts of a chapter', 'outline/heading-numbering', '### （三）', '（二）'],
  ['a chapter is skipped', 'outline/heading-numbering', '## 四、', '三、'],
  ['及时 with no limit', 'text/vague-wording', '火灾发生后', '及时'],
  ['相关人员 with no name', 'text/vague-wording', '火灾发生后', '相关人员'],
];

async function checkIn(cwd: string): Promise<CheckReport> {
  const { out } = await runMain(['check', '--format', 'json'], { cwd, today: '2026-11-24' });
  return JSON.parse(out);
}

function lineOf(start: string): number {
  return lines.findIndex((line) => line.startsWith(start)) + 1;
}

describe('a school plan as schools write them', async () => {
  const { findings } = await checkIn(fixture);

  it.each(defects)('%s is told by %s at “%s”', (_, rule, start, says) => {
    const here = findings.filter((found) => found.file === file && found.range.start.line === lineOf(start));
    const told = here.filter((found) => found.rule === rule && found.message.includes(says));
    expect(told.map(({ message }) => message)).toHaveLength(1);
  });

  it('says how to mend each of them, and on what basis', () => {
    const bare = findings.filter(({ help, basis }) => help === '' || basis.length === 0);
    expect(bare.map(({ rule }) => rule)).toEqual([]);
  });

  it('has no phone on record for anybody whom the plan needs', () => {
    const places = findings.filter(({ rule }) => rule === 'contact/no-phone').map(placeOf);
    expect(places).toEqual(['registers/posts.yaml:1', 'registers/posts.yaml:2', 'registers/units.yaml:1']);
  });
});

describe('a school plan without a version', () => {
  it('is told so, and is listed as not checked rather than passed', async () => {
    const cwd = makeFolder({});
    cpSync(fixture, cwd, { recursive: true });
    writeFileSync(path.join(cwd, file), lines.filter((line) => !line.startsWith('版本: ')).join('\n'));
    const { findings, notChecked } = await checkIn(cwd);
    expect(findings.filter((found) => found.rule === 'schema/invalid').map(({ message }) => message)).toEqual([
      '缺少“版本”。',
    ]);
    const skipped = notChecked.filter((one) => one.file === file && one.reason.includes('缺少“版本”'));
    expect(skipped.map(({ rule }) => rule)).toContain('role/vague-actor');
  });
});

function placeOf({ file: where, range }: Finding): string {
  return `${where}:${range.start.line}`;
}
