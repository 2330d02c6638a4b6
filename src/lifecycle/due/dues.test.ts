import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../../tests/support/rule-workspace.ts';
import { dueCalendar } from './due-calendar.ts';
import { duesUntil } from './dues.ts';

const corpus = corpusOf(
  new Map([
    ['beiyu.yaml', 'name: 试\njurisdiction: a\nrules: {contact/unverified: {severity: warn, months: 6}}\n'],
    ['registers/jurisdictions.yaml', '- {编号: a, 名称: 甲县, 级别: 县}\n'],
    ['registers/contacts.csv', '单位,联络员,电话一,核实日期\n县水利局,甲,0790-5550-101,2026-06-01\n'],
    [
      'registers/supplies.csv',
      '编号,名称,数量,单位,存放,有效期至\na/s1,口罩,500,只,县库,2026-10-01\na/s2,棉被,0,床,县库,2026-10-01\na/s3,帐篷,9,顶,县库,2030-01-01\n',
    ],
    [
      'registers/incidents.yaml',
      '- {编号: i1, 名称: 内涝, 发生日期: 2026-05-01, 整改事项: [{问题: 泵没有电, 期限: 2026-12-01}, {问题: 没有人, 期限: 2026-09-01, 完成: 2026-08-30}]}\n',
    ],
    [
      'plans/a.md',
      '---\n编号: a/p\n名称: 甲县防汛应急预案\n类型: 专项应急预案\n行政区划: 甲县\n牵头单位: 县水利局\n状态: 现行\n版本: "1"\n日期: {印发: 2023-12-20, 施行: 2024-01-01, 公布: 2023-12-21, 评估: 2023-12-25}\n备案: {机关: 市, 日期: 2023-12-25}\n---\n',
    ],
    ['plans/b.md', '---\n编号: a/q\n名称: 草案\n类型: 专项应急预案\n行政区划: 甲县\n状态: 草案\n版本: "1"\n---\n'],
  ]),
);

const dues = duesUntil(corpus, '2026-11-24', '2027-02-24');

describe('duesUntil', () => {
  it('lists what is due by its day, what is overdue first', () => {
    expect(dues.map(({ kind, id, on, overdue }) => [on, kind, id, overdue])).toEqual([
      ['2026-10-01', 'supply-expiry', 'a/s1', true],
      ['2026-12-01', 'action', 'i1#1', false],
      ['2026-12-01', 'verification', '县水利局', false],
      ['2026-12-25', 'evaluation', 'a/p', false],
      ['2027-01-01', 'drill', 'a/p', false],
    ]);
  });

  it('says whom it concerns and where it stands', () => {
    expect(dues.map(({ who, document, pointer }) => [who, document.file, pointer])).toEqual([
      ['县库', 'registers/supplies.csv', '/0/expires'],
      ['', 'registers/incidents.yaml', '/0/lessons/0/due'],
      ['县水利局', 'registers/contacts.csv', '/0/verified'],
      ['县水利局', 'plans/a.md', '/dates/evaluated'],
      ['县水利局', 'plans/a.md', '/title'],
    ]);
  });

  it('ends with the day that was asked for', () => {
    expect(duesUntil(corpus, '2026-11-24', '2026-11-30')).toHaveLength(1);
  });
});

describe('dueCalendar', () => {
  const text = dueCalendar(dues, '甲县应急预案库', '2026-11-24', 'zh');

  it('has an all-day event for each, with the same identity whenever it is written', () => {
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect(text).toContain('DTSTART;VALUE=DATE:20261225');
    expect(text).toContain('SUMMARY:评估：甲县防汛应急预案');
    expect(text).toContain('UID:evaluation/a/p/2026-12-25@beiyu');
    expect(text.match(/DTSTAMP:(.*)/)?.[1]?.trim()).toBe('20261124T000000Z');
  });

  it('ends its lines and folds them as the standard asks', () => {
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
  });
});
