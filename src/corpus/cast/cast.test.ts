import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../build-corpus.ts';
import { readFileFacts } from '../read-file-facts.ts';
import { readSettings } from '../read-settings.ts';
import { isClassOfPeople, isVagueActor, kindOfActor, roleNamed } from './actors.ts';
import { personIn } from './persons.ts';

function bytesOf(file: string, text: string): { file: string; bytes: Uint8Array; size: number } {
  const bytes = new TextEncoder().encode(text);
  return { file, bytes, size: bytes.length };
}

const files = {
  'registers/jurisdictions.yaml': '- {编号: a, 名称: 甲县, 级别: 县}\n',
  'registers/units.yaml': '- {编号: a/w, 名称: 甲县水利局, 简称: [县水利局], 行政区划: 甲县, 类别: 政府部门}\n',
  'registers/posts.yaml': '- {编号: a/h, 名称: 县长, 单位: 县水利局, 姓名: 关山月}\n',
  'plans/a.md':
    '---\n编号: a/b\n名称: 甲县防汛应急预案\n类型: 专项应急预案\n行政区划: 甲县\n状态: 草案\n版本: "1"\n角色:\n  指挥长: {岗位: 县长, 副职: [副县长]}\n  抢险救援组: {牵头: 县消防救援大队, 成员: [矿山救护队]}\n---\n\n# 甲\n',
};
const corpus = buildCorpus(
  readSettings(bytesOf('beiyu.yaml', '名称: 甲\n通用词: {}\nvocabulary: {actors: [包保干部]}\n')),
  Object.entries(files).flatMap(([file, text]) => readFileFacts(bytesOf(file, text)) ?? []),
);
const [plan] = corpus.plans;
if (plan === undefined) throw new Error('no plan');
const around = corpus.around(plan);

describe('who acts', () => {
  it.each([
    ['指挥长', 'role'],
    ['县长', 'role'],
    ['副指挥长', 'role'],
    ['县防指指挥长', 'role'],
    ['抢险救援组组长', 'role'],
    ['县消防救援大队', 'role'],
    ['矿山救护队', 'known'],
    ['县水利局', 'known'],
    ['甲县', 'known'],
    ['包保干部', 'known'],
    ['各村', 'group'],
    ['全体师生', 'group'],
    ['群众', 'group'],
    ['有关部门', 'vague'],
    ['各相关单位', 'vague'],
    ['转移专班', 'unknown'],
  ])('%s is %s', (name, kind) => {
    expect(kindOfActor(plan, around, name)).toBe(kind);
  });

  it('means the role that a name leans on', () => {
    expect(roleNamed(plan, '抢险救援组（水上）')?.name).toBe('抢险救援组');
    expect(roleNamed(plan, '救援组')).toBeNull();
  });

  it('is nobody in particular, or one of many', () => {
    expect(['有关部门', '相关单位负责人', 'relevant departments'].filter(isVagueActor)).toHaveLength(3);
    expect(['县水利局', '指挥长'].filter(isVagueActor)).toEqual([]);
    expect(['体育教师', '值班人员', '后勤职工', '教师办公室', '县水利局'].filter(isClassOfPeople)).toEqual([
      '体育教师',
      '值班人员',
      '后勤职工',
    ]);
  });
});

describe('persons where posts belong', () => {
  it.each([
    ['关山月', '关山月'],
    ['关局长', '关局长'],
    ['王主任', '王主任'],
    ['校长陈知行', '陈知行'],
    ['周一苇', '周一苇'],
    ['县长', null],
    ['值班员', null],
    ['王家村', null],
    ['水利局', null],
    ['常务副县长', null],
  ])('%s: %s', (written, person) => {
    expect(personIn(written, corpus.registers)).toBe(person);
  });
});
