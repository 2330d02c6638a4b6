import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enumName, enumValues, keyName, keysAt, schemaNames } from './names.ts';
import { readAs } from './read-as.ts';

const plan = {
  id: 'anhe/flood',
  title: '安和县防汛抗旱应急预案',
  kind: 'special',
  jurisdiction: '安和县',
  hazards: ['洪水'],
  status: 'in-force',
  version: '2026.1',
  publish: 'summary',
  dates: { issued: '2026-05-12', evaluated: '2026-03-02' },
  roles: { 指挥长: { post: '县长', deputies: ['副县长'] }, 抢险组: { lead: '县消防救援大队', members: ['青溪镇'] } },
  warnings: {
    red: { when: { all: [{ metric: '降雨量', window: '3小时', gte: 100, unit: 'mm' }] }, issue: '县气象局' },
  },
  levels: {
    1: { when: { any: [{ metric: '河道水位', at: '安和站', gte: 218.5 }, { all: ['溃堤'] }] }, decide: '指挥长' },
    4: { report: { to: '市防办', phone: '30分钟' }, stand_down: { decide: '指挥长', when: '险情解除' } },
  },
  reporting: [{ from: '青溪镇', to: '县防汛办', by: '电话', within: '20分钟' }],
  triggers: [{ plan: 'anhe/geohazard', when: '3小时降雨量达到50毫米' }],
};

/** Writes each key and each fixed value in the language that the next bit of `bits` says. */
function write(value: unknown, at: string, bits: () => boolean): unknown {
  const language = bits() ? 'zh' : 'en';
  if (Array.isArray(value)) return value.map((item: unknown, index) => write(item, `${at}/${index}`, bits));
  if (typeof value === 'string') return enumName('plan', at, value, language);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    const here = `${at}/${key}`;
    return [keyName('plan', here, bits() ? 'zh' : 'en'), write(inner, here, bits)];
  });
  return Object.fromEntries(entries);
}

test('any mix of the two languages is one model', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }), (choices) => {
      let next = 0;
      const written = write(plan, '', () => choices[next++ % choices.length] ?? false);
      const { value, slips } = readAs('plan', { value: written, locations: {} }, '');
      expect(slips).toEqual([]);
      expect(value).toEqual(plan);
    }),
  );
});

test('no JSON crashes the reader of any format', () => {
  const key = fc.constantFrom(
    '编号',
    'id',
    '名称',
    '角色',
    'levels',
    '日期',
    'when',
    '任一',
    '资源',
    'rules',
    '甲',
    '',
  );
  const json = fc.letrec((tie) => ({
    value: fc.oneof(fc.constantFrom(null, 1, -0.5, true, '', '2026-02-30', 'Ⅱ级', '1;2'), tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 3 }),
    object: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  })).value;
  fc.assert(
    fc.property(fc.constantFrom(...schemaNames), json, (name, value) => {
      const { slips } = readAs(name, { value, locations: {} }, '');
      for (const { rule, span } of slips) expect([rule.includes('/'), span.start <= span.end]).toEqual([true, true]);
    }),
    { numRuns: 500 },
  );
});

test('every fixed value has a Chinese name that means it', () => {
  for (const name of schemaNames) {
    for (const key of keysAt(name, '')) {
      for (const value of enumValues(name, `/${key}`)) {
        expect(enumName(name, `/${key}`, value, 'zh'), `${name}/${key} ${value}`).not.toBe('');
      }
    }
  }
});
