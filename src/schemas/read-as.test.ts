import { describe, expect, test } from 'vitest';
import type { Slip } from '#model';
import { readCsv, readYaml } from '#parse';
import type { ValidatedName } from './generated/validators.js';
import { readAs, readListAs } from './read-as.ts';

const head = `编号: anhe/flood
名称: 安和县防汛抗旱应急预案
类型: 专项应急预案
行政区划: 安和县
状态: 现行
版本: "2026.1"
`;

function plan(yaml: string, before = head) {
  const text = before + yaml;
  const read = readAs('plan', readYaml(text, 0), text);
  const told = read.slips.map((slip) => ({ ...slip, quoted: text.slice(slip.span.start, slip.span.end) }));
  return { ...read, text, told };
}

function list<Name extends ValidatedName>(name: Name, text: string, source: 'yaml' | 'csv' = 'yaml') {
  const raw = source === 'csv' ? { ...readCsv(text), source } : readYaml(text, 0);
  return readListAs(name, raw, text);
}

function fixed(text: string, { fix }: Slip): string {
  const [edit] = fix?.edits ?? [];
  return edit === undefined ? text : text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('names', () => {
  test('Chinese keys and values become the English ones', () => {
    const { value, slips } = plan('预警: {红色: {发布: 县气象局}}\n公开: 简本\n');
    expect(slips).toEqual([]);
    expect(value).toMatchObject({
      id: 'anhe/flood',
      kind: 'special',
      status: 'in-force',
      publish: 'summary',
      warnings: { red: { issue: '县气象局' } },
    });
  });

  test.each(['Ⅱ级', '二级', 'II级', '2级', '2', 'Ⅱ级响应', '二级响应', 'level-2', 'Level 2', 'Ⅱ'])(
    'the response level %s is 2',
    (written) => {
      const { value, slips } = plan(`响应级别:\n  "${written}": {决定: 指挥长}\n`);
      expect(slips).toEqual([]);
      expect(value?.levels?.['2']?.decide).toBe('指挥长');
    },
  );

  test('free keys stay, and an empty role is a role with nothing in it', () => {
    const { value } = plan('角色:\n  值班员:\n  指挥长: {岗位: 县长}\n');
    expect(value?.roles).toEqual({ 值班员: {}, 指挥长: { post: '县长' } });
  });

  test('places are found under canonical pointers', () => {
    const { locations, text } = plan('响应级别:\n  Ⅱ级: {条件: {任一: [{指标: 河道水位, 不低于: 217}]}}\n');
    const { key, value } = locations['/levels/2/when/any/0/gte'] ?? { value: { start: 0, end: 0 } };
    expect(text.slice(value.start, value.end)).toBe('217');
    expect(key && text.slice(key.start, key.end)).toBe('不低于');
  });

  test('the same key in two languages is told, and the first counts', () => {
    const { told, value } = plan('title: 另一个名称\n');
    expect(told).toMatchObject([{ rule: 'schema/invalid', message: 'same-key-twice', quoted: 'title' }]);
    expect(value?.title).toBe('安和县防汛抗旱应急预案');
  });

  test('a prototype key is only an unknown key', () => {
    const { told, value } = plan('"__proto__": {a: 1}\n角色: {"__proto__": {岗位: 县长}, constructor: {岗位: 县长}}\n');
    expect(told.map(({ rule }) => rule)).toEqual(['schema/unknown-key', 'schema/unknown-key']);
    expect(value?.roles).toEqual({ constructor: { post: '县长' } });
  });
});

describe('what is wrong', () => {
  test('an unknown key, with the nearest one in the language of the file', () => {
    const { told, text, value } = plan('编制依剧: [突发事件应对法]\n');
    expect(told).toMatchObject([
      { rule: 'schema/unknown-key', message: 'unknownNear', quoted: '编制依剧', data: { nearest: '编制依据' } },
    ]);
    expect(told[0]?.fix?.safe).toBe(false);
    expect(told.map((slip) => fixed(text, slip))[0]).toContain('编制依据: [突发事件应对法]');
    expect(value).not.toBeNull();
  });

  test('a fixed value, with what is allowed and the nearest', () => {
    const { told, value, partial } = plan('', head.replace('现行', '现形'));
    expect(told).toMatchObject([
      { rule: 'schema/invalid', message: 'enumNear', quoted: '现形', data: { key: '状态', nearest: '现行' } },
    ]);
    expect(value).toBeNull();
    expect(partial.title).toBe('安和县防汛抗旱应急预案');
    expect(partial.status).toBeUndefined();
  });

  test('a missing key is shown at its holder, an empty one at itself', () => {
    const { told } = plan('信息报告:\n  - {从: 青溪镇}\n', head.replace('版本: "2026.1"', '版本:'));
    expect(told.map(({ message, quoted }) => [message, quoted])).toEqual([
      ['empty', '版本'],
      ['required', '{从: 青溪镇}'],
    ]);
  });

  test.each([
    ['版本: 1.10', 'version', '1.10', '1.1'],
    ['版本: 0x1F', 'version', '0x1F', '31'],
  ] as const)('%s: a text that YAML changed is told and kept as written', (line, key, written, read) => {
    const { told, partial, text } = plan('', head.replace('版本: "2026.1"', line));
    expect(told).toMatchObject([{ rule: 'syntax/coerced-value', message: 'number', data: { written, read } }]);
    expect(partial[key]).toBe(written);
    expect(told.map((slip) => fixed(text, slip))[0]).toContain(`"${written}"`);
    expect(told[0]?.fix?.safe).toBe(true);
  });

  test('a text that YAML read without loss is only a text', () => {
    const { told, value } = plan('', head.replace('"2026.1"', '2026.1'));
    expect(told).toEqual([]);
    expect(value?.version).toBe('2026.1');
  });

  test.each([
    ['2026-02-30', 'no-such-day', undefined],
    ['2026-13-01', 'no-such-day', undefined],
    ['明年', 'not-a-date', undefined],
    ['2026/5/1', 'notation', '2026-05-01'],
    ['2026年5月1日', 'notation', '2026-05-01'],
  ])('the date %s: %s', (written, message, kept) => {
    const { told, value } = plan(`日期: {印发: ${written}}\n`);
    expect(told).toMatchObject([{ rule: 'schema/bad-date', message, quoted: written }]);
    expect(value?.dates?.issued).toBe(kept);
  });

  test('a leap day is a day only in a leap year', () => {
    expect(plan('日期: {印发: 2028-02-29}\n').told).toEqual([]);
    expect(plan('日期: {印发: 2026-02-29}\n').told).toMatchObject([{ data: { nearest: '2026-02-28' } }]);
  });

  test.each([
    ['20', 'no-unit'],
    ['尽快', 'not-a-duration'],
  ])('the duration %s: %s', (written, message) => {
    const { told, value } = plan(`信息报告: [{从: 甲, 到: 乙, 时限: ${written}}]\n`);
    expect(told).toMatchObject([{ rule: 'schema/bad-duration', message, quoted: written }]);
    expect(value?.reporting).toEqual([{ from: '甲', to: '乙' }]);
  });

  test('of a choice only the branch that was meant is told', () => {
    const { told, value } = plan('引发预案: [{预案: a/b, 条件: {任一: [{不低于: 3}, {指标: 水位, 不低于: 高}]}}]\n');
    expect(told.map(({ message, data }) => [message, data.key])).toEqual([
      ['required', '指标'],
      ['type', '不低于'],
    ]);
    expect(value?.triggers).toEqual([{ plan: 'a/b', when: { any: [{ metric: '水位' }] } }]);
  });

  test('what follows a dropped item keeps its place', () => {
    const { value, locations, text } = plan('信息报告:\n  - {从: 甲}\n  - {从: 乙, 到: 丙, 时限: 20分钟}\n');
    expect(value?.reporting).toEqual([{ from: '乙', to: '丙', within: '20分钟' }]);
    const place = locations['/reporting/0/within']?.value ?? { start: 0, end: 0 };
    expect(text.slice(place.start, place.end)).toBe('20分钟');
  });

  test.each([null, 5, 'text', [], [[]], { 角色: [1, [2, { 甲: null }]] }, { 响应级别: 'Ⅰ级' }, { 资源: { 队伍: {} } }])(
    'nothing that was written crashes the reader: %j',
    (value) => {
      expect(readAs('plan', { value, locations: {} }, '').value).toBeNull();
      expect(readListAs('units', { value, locations: {} }, '').slips.length).toBeGreaterThanOrEqual(0);
    },
  );
});

describe('registers', () => {
  test('CSV: numbers are read, lists are cut, empty cells are absent', () => {
    const csv = '编号,名称,数量,单位,简称,有效期至,存放\na/1,编织袋,"1,200",条,袋子；沙袋;麻袋,2027/3/1,\n';
    const { entries, slips } = list('supplies', csv, 'csv');
    expect(slips).toEqual([]);
    const short_names = ['袋子', '沙袋', '麻袋'];
    expect(entries[0]?.value).toEqual({
      id: 'a/1',
      name: '编织袋',
      quantity: 1200,
      unit: '条',
      short_names,
      expires: '2027-03-01',
    });
  });

  test('CSV: what is wrong is told at its cell, and the other rows stand', () => {
    const csv = '编号,名称,数量,单位\na/1,编织袋,很多,条\na/2,麻袋,30,条\n';
    const { entries, slips } = list('supplies', csv, 'csv');
    expect(slips).toMatchObject([
      { message: 'type', data: { key: '数量', expected: { zh: '数字', en: 'a number' }, found: '很多' } },
    ]);
    expect(entries.map(({ pointer, value }) => [pointer, value?.name])).toEqual([
      ['/0', undefined],
      ['/1', '麻袋'],
    ]);
  });

  test('a fixed value in a list is told with what is allowed', () => {
    const { slips } = list('jurisdictions', '- {编号: a, 名称: 甲, 级别: 县级市}\n- {编号: b, 名称: 乙, 级别: 乡真}\n');
    expect(slips).toMatchObject([
      {
        message: 'enumNear',
        data: { pointer: '/1/level', key: '级别', allowed: '国家、省、市、县、乡镇、村', nearest: '乡镇' },
      },
    ]);
  });

  test('an unknown key in a list is told with the nearest', () => {
    const { slips } = list('units', '- {编号: a, 名称: 甲, 值斑电话: "119"}\n');
    expect(slips).toMatchObject([{ message: 'unknownNear', data: { key: '值斑电话', nearest: '值班电话' } }]);
  });

  test('a phone that lost its zero is told and mended', () => {
    const text = '- {编号: a, 名称: 甲, 值班电话: 0598123456}\n';
    const { entries, slips } = list('units', text);
    expect(slips).toMatchObject([{ rule: 'syntax/coerced-value', data: { written: '0598123456', read: '598123456' } }]);
    expect(entries[0]?.value?.duty_phone).toBe('0598123456');
  });

  test.each(['0700-5550-001', '138****0003', '119', '(0700) 5550 001 转 12', '+86 700 5550001', '110、119'])(
    'the phone %s is one',
    (phone) => {
      expect(list('contacts', `- {单位: 甲, 电话一: "${phone}"}\n`).slips).toEqual([]);
    },
  );

  test.each(['待定', '12', '见附件'])('the phone %s is none, but stays', (phone) => {
    const { entries, slips } = list('contacts', `- {单位: 甲, 电话一: "${phone}"}\n`);
    expect(slips).toMatchObject([{ rule: 'schema/invalid', message: 'phone' }]);
    expect(entries[0]?.value?.phone).toBe(phone);
  });

  test('coordinates the wrong way round get the right way as a fix to look at', () => {
    const { slips } = list('units', '- {编号: a, 名称: 甲, 坐标: "106.411,30.418"}\n');
    expect(slips).toMatchObject([{ message: 'coordinates-swapped', data: { nearest: '30.418,106.411' } }]);
    expect(slips[0]?.fix?.safe).toBe(false);
  });
});
