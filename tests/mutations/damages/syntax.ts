import type { Damage } from '../damage.ts';
import { inBody, inFront, replaceOne, stepLine } from '../edit.ts';

/** Damage that the keyboard does. */
export const syntaxDamages: readonly Damage[] = [
  {
    name: 'a full-width colon after a key',
    rules: ['syntax/ime-slip'],
    make: (text, choose) =>
      inFront(text, (front) => replaceOne(front, /^( *[\p{L}]+): /gmu, choose, ([, key = '']) => `${key}：`)),
  },
  {
    name: 'a full-width comma in a list',
    rules: ['syntax/ime-slip', 'ref/unknown'],
    make: (text, choose) =>
      inFront(text, (front) =>
        replaceOne(front, /(?<=(?:成员|副职|衔接预案|上位预案): \[[^\]\n]+), (?=[^\]\n]+\])/g, choose, () => '，'),
      ),
  },
  {
    name: 'a version that YAML changes',
    rules: ['syntax/coerced-value'],
    make: (text) => (text.includes('版本: "2026.1"') ? text.replace('版本: "2026.1"', '版本: 2026.10') : null),
  },
  {
    name: 'a key twice',
    rules: ['syntax/duplicate-key'],
    make: (text) => (/^状态: .*\n/m.test(text) ? text.replace(/^(状态: .*\n)/m, '$1状态: 草案\n') : null),
  },
  {
    name: 'a day that does not exist',
    rules: ['schema/bad-date'],
    make: (text, choose) =>
      inFront(text, (front) => replaceOne(front, /(?<=[:{] ?)\d{4}-\d\d-\d\d/g, choose, () => '2026-02-30')),
  },
  {
    name: 'a duration without a unit',
    rules: ['schema/bad-duration'],
    make: (text, choose) =>
      inFront(text, (front) =>
        replaceOne(front, /((?:时限|电话|书面): \d+)(?:分钟|小时)/g, choose, ([, head = '']) => head),
      ),
  },
  {
    name: 'an unknown key',
    rules: ['schema/unknown-key'],
    make: (text) => (/^牵头单位: /m.test(text) ? text.replace(/^牵头单位: /m, '牵头单泣: ') : null),
  },
  {
    name: 'a status that does not exist',
    rules: ['schema/invalid'],
    make: (text) => text.replace(/^状态: .*$/m, '状态: 现形'),
  },
  {
    name: 'bold that stays asterisks',
    rules: ['syntax/bold-not-rendered'],
    make: (text, choose) =>
      inBody(text, (body) =>
        replaceOne(body, stepLine, choose, ([, number = '', actor = '', time = '', action = '']) =>
          /^[“"（(《]/.test(action) ? null : `${number}. **${actor}（${time}）：**${action}`,
        ),
      ),
  },
  {
    name: 'the front matter is not closed',
    rules: ['syntax/front-matter'],
    make: (text) => text.replace(/\n---\n/, '\n'),
  },
];
