import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../../tests/support/rule-workspace.ts';
import { statsOf } from './stats.ts';

const corpus = corpusOf(
  new Map([
    ['beiyu.yaml', 'name: 试\njurisdiction: a\n'],
    [
      'registers/jurisdictions.yaml',
      '- {编号: a, 名称: 甲县, 级别: 县}\n- {编号: a/b, 名称: 乙镇, 级别: 乡镇, 上级: 甲县}\n- {编号: a/c, 名称: 丙村, 级别: 村, 上级: 乙镇}\n',
    ],
    [
      'registers/incidents.yaml',
      [
        '- {编号: i1, 名称: 山洪, 发生日期: 2025-12-31, 灾种: [山洪], 行政区划: 丙村, 分级: 一般, 死亡: 1, 首报用时: 10分钟}',
        '- {编号: i2, 名称: 洪水, 发生日期: 2026-01-01, 灾种: [洪水, 滑坡], 行政区划: 乙镇, 分级: 较大, 死亡: 3, 直接经济损失: 0.1, 首报用时: 2小时}',
        '- {编号: i3, 名称: 群体事件, 发生日期: 2026-05-01, 灾种: [洪水], 行政区划: 甲县, 直接经济损失: 0.2}',
      ].join('\n'),
    ],
    [
      'registers/trainings.yaml',
      '- {编号: t1, 名称: 训练, 日期: 2026-03-01, 学时: 4, 参训人数: 30}\n- {编号: t2, 名称: 训练, 日期: 2026-04-01, 学时: 2, 参训人数: 20, 合格人数: 18}\n',
    ],
  ]),
);

const always = { from: '0000-01-01', to: '9999-12-31' };

function table(id: string, topic: 'incidents' | 'trainings', period = always): unknown[] {
  const found = statsOf(corpus, topic, period, '2026-11-26').find((one) => one.id === id);
  return (found?.rows ?? []).map(({ label, values }) => [label.zh, ...values]);
}

describe('statsOf', () => {
  it('counts incidents by year, with deaths and losses that add up', () => {
    expect(table('incidents-by-year', 'incidents')).toEqual([
      ['2025', 1, 1, 0, 0, 0, 0, 0],
      ['2026', 2, 3, 0, 0, 0, 0.3, 0],
    ]);
  });

  it('counts what has two hazards under both, and says that no total makes sense', () => {
    const found = statsOf(corpus, 'incidents', always, '2026-11-26').find(({ id }) => id === 'incidents-by-hazard');
    expect(found?.rows.map(({ label, values }) => [label.zh, values[0]])).toEqual([
      ['洪水', 2],
      ['山洪', 1],
      ['滑坡', 1],
    ]);
    expect(found?.hasTotal).toBe(false);
  });

  it('counts villages with their township, and what has no grade apart', () => {
    expect(table('incidents-by-place', 'incidents').map(String)).toEqual([
      expect.stringMatching(/^乙镇,2,/),
      expect.stringMatching(/^甲县,1,/),
    ]);
    expect(table('incidents-by-grade', 'incidents').map(String)).toEqual([
      expect.stringMatching(/^较大,1,/),
      expect.stringMatching(/^一般,1,/),
      expect.stringMatching(/^未分级,1,/),
    ]);
  });

  it('tells how soon the first report went out', () => {
    expect(table('incidents-by-report', 'incidents')).toEqual([
      ['15 分钟内', 1],
      ['超过 1 小时', 1],
      ['没有记录', 1],
    ]);
  });

  it('keeps to the days that were asked for, both included', () => {
    expect(table('incidents-by-year', 'incidents', { from: '2026-01-01', to: '2026-01-01' })).toHaveLength(1);
    expect(table('trainings-by-year', 'trainings')).toEqual([['2026', 2, 6, 50, 18]]);
    expect(table('trainings-by-year', 'trainings', { from: '2027-01-01', to: '2027-12-31' })).toEqual([]);
  });

  it('lists how local each plan is, the least local first', () => {
    const plan = (id: string, body: string): [string, string] => [
      `plans/${id}.md`,
      `---\nid: a/${id}\ntitle: ${id}预案\nkind: special\njurisdiction: 甲县\nstatus: draft\nversion: "1"\n---\n\n# ${id}预案\n\n${body}\n`,
    ];
    const plans = corpusOf(
      new Map([
        ['beiyu.yaml', 'name: 试\njurisdiction: a\n'],
        ['registers/jurisdictions.yaml', '- {编号: a, 名称: 甲县, 级别: 县}\n'],
        plan(
          'local',
          '水位到 218.5 米就撤。按照预案做好处置工作。\n\n## 应急响应\n\n听到锣声五分钟内出门。\n\n### 转移\n\n按照预案组织转移。统一指挥，一律服从。',
        ),
        plan('copied', '以人为本，减少危害。按照预案做好处置工作。'),
      ]),
    );
    const [table] = statsOf(plans, 'localness', always, '2026-11-26');
    expect(table?.rows.map(({ label, values }) => [label.zh, ...values])).toEqual([
      ['copied预案', 0, 0, 2, 0, 0, 0],
      ['local预案', 40, 2, 5, 33, 1, 3],
    ]);
  });
});
