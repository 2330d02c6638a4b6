import { expect, it } from 'vitest';
import { readFileFacts } from '../read-file-facts.ts';
import { stepLists } from './lists.ts';

const front =
  '---\nid: a/b\ntitle: T\nkind: special\njurisdiction: a\nstatus: draft\nversion: "1"\n---\n\n## 4 响应\n\n';

function enumerations(body: string): boolean[] {
  const bytes = new TextEncoder().encode(front + body);
  const facts = readFileFacts({ file: 'plans/a.md', bytes, size: bytes.length });
  if (facts?.kind !== 'plan' || facts.plan === null) throw new Error('no plan');
  return stepLists(facts.plan).map(({ isEnumeration }) => isEnumeration);
}

it.each([
  ['报告内容包括：\n\n1. 险情发生的时间、地点和堤段桩号；\n2. 受威胁的村组和人数，已转移的人数。\n', true],
  ['1. 时间；\n2. 地点；\n3. 伤亡。\n', true],
  ['The report contains:\n\n1. time and place of the danger\n2. casualties\n', false],
  ['The report contains the following contents:\n\n1. time and place of the danger\n2. casualties so far\n', true],
  ['1. **值班员**：报告。\n2. 转移。\n', false],
  ['按下列步骤处置：\n\n1. （10分钟内）：报告。\n', false],
  ['1. 发现险情后立即核实，弄清地点、规模和威胁的人数。\n2. 把核实的情况报告县防指，通知下游的村。\n', false],
])('%j enumerates: %s', (body, isEnumeration) => {
  expect(enumerations(body)).toEqual([isEnumeration]);
});
