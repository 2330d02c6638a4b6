import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../../tests/support/rule-workspace.ts';
import { findResources } from './find-resources.ts';
import type { FindQuery } from './query.ts';

const corpus = corpusOf(
  new Map([
    ['beiyu.yaml', 'name: 试\ntravel: {kmPerHour: 60, roadFactor: 1.5}\n'],
    ['registers/jurisdictions.yaml', '- {编号: a, 名称: 甲县, 级别: 县, 坐标: "30,106"}\n'],
    [
      'registers/units.yaml',
      '- {编号: a/water, 名称: 甲县水利局, 简称: [县水利局], 行政区划: 甲县, 值班电话: 0790-5550-101}\n',
    ],
    [
      'registers/teams.csv',
      [
        '编号,名称,主管单位,人数,专长,灾种,坐标,集结时间,负责人,电话,可用',
        'a/t1,一队,县水利局,60,水上救援;堤防抢险,洪水,"30.1,106",20分钟,甲某,138****0001,',
        'a/t2,二队,县水利局,20,水上救援,,"30.02,106",5分钟,乙某,0790-5550-202,',
        'a/t3,三队,县水利局,30,水上救援,洪水,"30,106",1分钟,丙某,0790-5550-203,否',
        'a/t4,四队,县水利局,30,水上救援,山洪,,1分钟,丁某,0790-5550-204,是',
      ].join('\n'),
    ],
    [
      'registers/depots.yaml',
      '- {编号: a/d, 名称: 县库, 行政区划: 甲县, 坐标: "30.1,106", 出库时间: 30分钟, 管理人: 戊某, 电话: 0790-5550-301}\n',
    ],
    [
      'registers/supplies.csv',
      '编号,名称,数量,单位,存放,有效期至\na/s1,冲锋舟,4,艘,县库,\na/s2,口罩,500,只,县库,2026-01-31\n',
    ],
    [
      'plans/a.md',
      '---\n编号: a/p\n名称: 甲县防汛应急预案\n类型: 专项应急预案\n行政区划: 甲县\n灾种: [洪水]\n状态: 草案\n版本: "1"\n资源: [{队伍: 二队}]\n---\n',
    ],
  ]),
);

function find(query: FindQuery): { found: string[]; unplaced: string[] } {
  const { found, unplaced } = findResources(corpus, query, '2026-11-24');
  return { found: found.map(({ name }) => name), unplaced: unplaced.map(({ name }) => name) };
}

describe('findResources', () => {
  it('finds teams by what they can do, the soonest first, and says which cannot be reckoned', () => {
    // 0.1° is 11.1 km, by road 16.7, at 60 km/h 16.7 minutes after 20 of getting ready.
    const query = { register: 'teams', capability: '水上救援', near: '30,106' } as const;
    expect(find(query)).toEqual({ found: ['二队', '一队'], unplaced: ['四队'] });
    const { found } = findResources(corpus, query, '2026-11-24');
    expect(found[1]?.minutes).toBeCloseTo(36.7, 1);
    expect(found[1]?.km).toBeCloseTo(16.7, 1);
    expect(find({ ...query, within: 36 * 60 }).found).toEqual(['二队']);
    expect(find({ ...query, within: 37 * 60, atLeast: 30 }).found).toEqual(['一队']);
  });

  it('gives the numbers that can be dialled, those of the host where the team has none', () => {
    const { found } = findResources(corpus, { register: 'teams', text: '一队' }, '2026-11-24');
    expect(found.map(({ person, phones }) => [person, phones])).toEqual([['甲某', ['0790-5550-101']]]);
  });

  it('passes over what is not available or has expired, unless all is asked for', () => {
    expect(find({ register: 'teams', text: '三队' }).found).toEqual([]);
    expect(find({ register: 'teams', text: '三队', all: true }).found).toEqual(['三队']);
    expect(find({ register: 'supplies' }).found).toEqual(['冲锋舟']);
    expect(find({ register: 'supplies', all: true }).found).toEqual(['冲锋舟', '口罩']);
  });

  it('goes by the hazards of a team, and of a team without by the plans that count on it', () => {
    expect(find({ register: 'teams', hazard: '洪水' }).found).toEqual(['一队', '二队', '四队']);
    expect(find({ register: 'teams', hazard: '地震' }).found).toEqual([]);
  });

  it('reckons stock from its depot, with the time to load', () => {
    const { found } = findResources(corpus, { register: 'supplies', near: '30,106', atLeast: 4 }, '2026-11-24');
    expect(found.map(({ name, where, person, phones }) => [name, where, person, phones])).toEqual([
      ['冲锋舟', '县库', '戊某', ['0790-5550-301']],
    ]);
    expect(found[0]?.minutes).toBeCloseTo(46.7, 1);
  });
});
