import { describe, expect, it } from 'vitest';
import type { Corpus } from '#corpus';
import { applyEdits } from '#parse';
import { corpusOf } from '../../../tests/support/rule-workspace.ts';
import { confirmPlan } from './confirm-plan.ts';

const units = '- {编号: a/water, 名称: 甲县水利局, 简称: [县水利局], 行政区划: 甲县, 值班电话: 0790-5550-101}\n';
const places = '- {编号: a, 名称: 甲县, 级别: 县}\n';

function workspace(plan: string, register = units): Corpus {
  return corpusOf(
    new Map([
      ['beiyu.yaml', 'name: 试\n'],
      ['registers/jurisdictions.yaml', places],
      ['registers/units.yaml', register],
      ['plans/a.md', plan],
    ]),
  );
}

function confirmed(corpus: Corpus): string {
  const [plan] = corpus.plans;
  if (plan === undefined) throw new Error('no plan');
  return applyEdits(plan.document.text, confirmPlan(corpus, plan).edits).text;
}

const front =
  '编号: a/flood\n名称: 甲县预案\n类型: 专项应急预案\n行政区划: 甲县\n状态: 草案\n版本: "1"\n牵头单位: 县水利局\n';
const body = '\n# 甲县预案 \t\n\n正文。';

describe('confirmPlan', () => {
  it('adds the block as the last of the front matter and touches nothing else', () => {
    const text = `---\n${front}# 说明\n---\n${body}`;
    const after = confirmed(workspace(text));
    expect(after).toMatch(/# 说明\n确认:\n {2}unit\/a\/water: "[0-9a-f]{8}"\n---\n/);
    expect(after.replace(/确认:\n {2}.*\n/, '')).toBe(text);
  });

  it('writes the key in the language of the file', () => {
    const english =
      'id: a/flood\ntitle: Plan\nkind: special\njurisdiction: a\nstatus: draft\nversion: "1"\nlead: a/water\n';
    expect(confirmed(workspace(`---\n${english}---\n${body}`))).toContain('\nconfirmed:\n  unit/a/water: ');
  });

  it('changes nothing the second time, and replaces the old block in its place', () => {
    const once = confirmed(workspace(`---\n${front}---\n${body}`));
    const again = workspace(once);
    expect(again.plans.flatMap((plan) => confirmPlan(again, plan).edits)).toEqual([]);
    const [before = '', after = ''] = once.split(/确认:\n.*\n/);
    const old = `${before}确认: {unit/a/water: "00000000", unit/a/gone: "11111111"}\n其他: {}\n${after}`;
    expect(confirmed(workspace(old))).toBe(`${before}${/确认:\n.*\n/.exec(once)?.[0] ?? ''}其他: {}\n${after}`);
  });

  it('tells what has changed in meaning; white space, notes and the order of keys are no change', () => {
    const once = confirmed(workspace(`---\n${front}---\n${body}`));
    const changes = (register: string): string[] => {
      const corpus = workspace(once, register);
      return corpus.plans.flatMap((plan) => confirmPlan(corpus, plan).changed.map(({ key }) => key));
    };
    expect(changes(units.replace('-101', '-999'))).toEqual(['unit/a/water']);
    expect(changes(units.replaceAll(', ', ',   '))).toEqual([]);
    expect(
      changes(
        '- 名称: 甲县水利局\n  编号: a/water\n  值班电话: 0790-5550-101\n  备注: 新备注\n  行政区划: 甲县\n  简称: [县水利局]\n',
      ),
    ).toEqual([]);
  });
});
