import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Fault } from '#model';
import { unwritable, writeFile } from './write-files.ts';

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
