import { expect, test } from 'vitest';
import { readBody } from './read-body.ts';

test.each([
  ['**责任单位：**县应急局', '**责任单位**：县应急局'],
  ['由**“重点”**单位负责', '由“**重点**”单位负责'],
  ['**县应急局（牵头）**负责', '**县应急局**（牵头）负责'],
  ['** 注意 **：防火', '**注意**：防火'],
])('bold that stays literal is mended: %s', (written, mended) => {
  const { slips } = readBody(written, 0);
  expect(slips.map(({ rule, message }) => [rule, message])).toEqual([['syntax/bold-not-rendered', 'literal']]);
  const edit = slips[0]?.fix?.edits[0];
  const fixed = written.slice(0, edit?.span.start) + edit?.text + written.slice(edit?.span.end);
  expect(fixed).toBe(mended);
  expect(readBody(fixed, 0).slips).toEqual([]);
});

test.each(['138****0003，139****0004', '2 ** 3', '\\*\\*注：\\*\\*文', '`**注：**文`', '**注**：文'])(
  '%s is left alone',
  (text) => {
    expect(readBody(text, 0).slips).toEqual([]);
  },
);
