import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const cases = [
  '编号,名称\na,安和县\n',
  '编号,名称\r\na,"安和县, ""新"""\r\n\r\nb,"两\r\n行"\r\n',
  '编号,名称\na,😀\n,\nb,',
];

test.each(cases)('%j: every place holds what was read', (text) => {
  const table = readCsv(text);
  expect(table.slips).toEqual([]);
  for (const [index, row] of table.rows.entries()) {
    for (const [name, span] of Object.entries(row.locations)) {
      const written = text.slice(span.start, span.end);
      const value = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
      expect(value).toBe(row.fields[name]);
      expect(table.locations[`/${index}/${name}`]?.value).toEqual(span);
    }
  }
});

test('empty cells are left out of the value', () => {
  expect(readCsv('编号,名称,电话\na,,0700\n\nb,乙,\n').value).toEqual([
    { 编号: 'a', 电话: '0700' },
    { 编号: 'b', 名称: '乙' },
  ]);
});

test('headings have places', () => {
  const text = '编号, 名称\n';
  expect(readCsv(text).headers.map(({ name, span }) => [name, text.slice(span.start, span.end)])).toEqual([
    ['编号', '编号'],
    ['名称', ' 名称'],
  ]);
});

test('a row with too few or too many cells is reported and read', () => {
  const text = 'a,b\n1\n1,2,3\n4,5\n';
  const table = readCsv(text);
  expect(
    table.slips.map((slip) => [slip.rule, slip.message, slip.data, text.slice(slip.span.start, slip.span.end)]),
  ).toEqual([
    ['schema/invalid', 'csv-columns', { row: 1, expected: 2, found: 1 }, '1'],
    ['schema/invalid', 'csv-columns', { row: 2, expected: 2, found: 3 }, '1,2,3'],
  ]);
  expect(table.value).toEqual([{ a: '1' }, { a: '1', b: '2' }, { a: '4', b: '5' }]);
});

test('a quotation mark that never closes is reported, and the rows before it are read', () => {
  const text = 'a,b\n1,2\n3,"4\n5,6\n';
  const table = readCsv(text);
  expect(table.slips).toMatchObject([{ rule: 'schema/invalid', message: 'csv-quote', span: { start: 10, end: 11 } }]);
  expect(table.value).toEqual([{ a: '1', b: '2' }]);
});

test('a column called __proto__ is only a column', () => {
  const { value } = readCsv('__proto__,b\n1,2\n');
  expect(Object.getPrototypeOf(value[0])).toBe(Object.prototype);
  expect(Object.entries(value[0] ?? {})).toEqual([
    ['__proto__', '1'],
    ['b', '2'],
  ]);
});

test('what was written as CSV is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '，', ',', '"', '\n', '县', '😀', ' ') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = `甲,乙\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
      const kept = rows.map((row) => row.map((each) => each.trim())).filter((row) => row.some((each) => each !== ''));
      const table = readCsv(text);
      expect(table.rows.map(({ fields }) => [fields.甲, fields.乙])).toEqual(kept);
      for (const { locations } of table.rows) {
        for (const span of Object.values(locations)) expect(text.slice(span.start, span.end)).toMatch(/^".*"$/s);
      }
    }),
  );
});

test('any text is read without a throw', () => {
  const unit = fc.constantFrom('a', ',', '"', '\n', '\r', '县', ' ', '﻿');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      readCsv(text);
    }),
  );
});
