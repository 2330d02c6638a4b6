import { expect, test } from 'vitest';
import { describe, enumName, keyMeaning, keyName, keysAt, schemaNames, visibilityOf } from './names.ts';

test.each([
  ['posts', '/holder', 'internal'],
  ['posts', '/mobile', 'internal'],
  ['posts', '/home_address', 'internal'],
  ['posts', '/name', 'public'],
  ['units', '/duty_phone', 'public'],
  ['units', '/phone', 'internal'],
  ['units', '/former_names/0/name', 'public'],
  ['contacts', '/unit', 'internal'],
  ['depots', '/name', 'public'],
  ['depots', '/coordinates', 'internal'],
  ['shelters', '/phone', 'public'],
  ['shelters', '/keeper', 'internal'],
  ['risks', '/monitor', 'internal'],
  ['experts', '/name', 'internal'],
  ['plan', '/roles/指挥长/post', 'public'],
  ['plan', '/levels/1/when/any/0/any/3/metric', 'public'],
  ['plan', '/extra/anything', 'internal'],
  ['plan', '/confirmed/a', 'internal'],
  ['plan', '/no-such-key', 'internal'],
] as const)('%s %s is %s', (name, pointer, visibility) => {
  expect(visibilityOf(name, pointer)).toBe(visibility);
});

test('keys and fixed values are written in either language', () => {
  expect(keyName('plan', '/levels/2/stand_down', 'zh')).toBe('终止');
  expect(keyName('plan', '/levels/2', 'zh')).toBe('Ⅱ级');
  expect(keyName('plan', '/roles/值班员', 'zh')).toBe('值班员');
  expect(keyName('plan', '/levels/2/stand_down', 'en')).toBe('stand_down');
  expect(enumName('plan', '/kind', 'village', 'zh')).toBe('村（社区）应急预案');
  expect(keyMeaning('units', '', '值班电话')).toBe('duty_phone');
  expect(keyMeaning('units', '', 'Duty Phone')).toBe('duty_phone');
  expect(keyMeaning('units', '', '不是键')).toBeNull();
});

test('what stands at a pointer is told in both languages', () => {
  expect(describe('plan', '/levels/1/when/any/2/metric')?.title).toEqual({ zh: '指标', en: 'Metric' });
  expect(describe('supplies', '/minimum')?.description.zh).toContain('补充');
  expect(describe('plan', '/levels/1/nothing')).toBeNull();
});

test('every top-level key of every format is described', () => {
  for (const name of schemaNames) {
    for (const key of keysAt(name, '')) expect(describe(name, `/${key}`), `${name}/${key}`).not.toBeNull();
  }
});
