import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Fault } from '#model';
import { unwritable, writeFile, writeOutputs } from './write-files.ts';

function folder(): string {
  return mkdtempSync(path.join(tmpdir(), 'beiyu-write-'));
}

test('a file where a folder should be, and a folder where the file should be, are mistakes of the user', () => {
  const root = folder();
  writeFileSync(path.join(root, 'a'), 'x');
  mkdirSync(path.join(root, 'b.md'));
  expect(() => writeFile(path.join(root, 'a', 'b.md'), 'y')).toThrow(Fault);
  expect(() => writeFile(path.join(root, 'b.md'), 'y')).toThrow(Fault);
  expect(readdirSync(root).toSorted()).toEqual(['a', 'b.md']);
});

test.each(['EBUSY', 'EPERM', 'EACCES', 'ENOSPC', 'EROFS'])('%s names the file and the reason', (code) => {
  const told = unwritable(Object.assign(new Error('x'), { code }), 'C:\\库\\物资.xlsx');
  expect(told).toBeInstanceOf(Fault);
  if (told instanceof Fault) expect(told.text.zh).toMatch(/^写不了“C:\\库\\物资\.xlsx”：.+。$/);
});

test('what is not known stays as it was', () => {
  const error = new Error('x');
  expect(unwritable(error, 'a')).toBe(error);
});

test('what someone has written in is not replaced unasked; nothing is written before that is told', () => {
  const root = folder();
  const files = [
    { path: 'page.html', content: 'new page' },
    { path: '意见表.docx', content: new Uint8Array([1, 2]) },
  ];
  expect(writeOutputs(root, files, false)).toHaveLength(2);
  expect(writeOutputs(root, files, false)).toHaveLength(2);
  writeFileSync(path.join(root, 'page.html'), 'old page');
  writeFileSync(path.join(root, '意见表.docx'), 'filled in');
  expect(() => writeOutputs(root, files, false)).toThrow(Fault);
  expect(readFileSync(path.join(root, '意见表.docx'), 'utf8')).toBe('filled in');
  expect(readFileSync(path.join(root, 'page.html'), 'utf8')).toBe('old page');
  writeOutputs(root, files, true);
  expect([...readFileSync(path.join(root, '意见表.docx'))]).toEqual([1, 2]);
});

test('pages and print are made anew', () => {
  const root = folder();
  writeFileSync(path.join(root, 'flood.svg'), 'old');
  writeOutputs(root, [{ path: 'flood.svg', content: 'new' }], false);
  expect(readFileSync(path.join(root, 'flood.svg'), 'utf8')).toBe('new');
});
