import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Fault } from '#model';
import { freshFolder, refuseForeignFolder, replaceFolder } from './folder.ts';

function folder(): string {
  return mkdtempSync(path.join(tmpdir(), 'beiyu-site-'));
}

test('a folder with other files, or a file of that name, is not replaced', () => {
  const root = folder();
  writeFileSync(path.join(root, 'file'), 'x');
  expect(() => refuseForeignFolder(root)).toThrow(Fault);
  expect(() => refuseForeignFolder(path.join(root, 'file'))).toThrow(Fault);
  expect(() => refuseForeignFolder(path.join(root, 'none'))).not.toThrow();
  expect(readFileSync(path.join(root, 'file'), 'utf8')).toBe('x');
});

test('a folder that cannot be made is a mistake of the user', () => {
  const root = folder();
  writeFileSync(path.join(root, 'file'), 'x');
  mkdirSync(path.join(root, 'done'));
  expect(() => freshFolder(path.join(root, 'file', 'work'))).toThrow(Fault);
  expect(() => replaceFolder(path.join(root, 'done'), path.join(root, 'file', 'out'))).toThrow(Fault);
});

test('the old handbook stands again where the new one cannot take its place', () => {
  const root = folder();
  mkdirSync(path.join(root, 'out'));
  writeFileSync(path.join(root, 'out', 'index.html'), 'old');
  expect(() => replaceFolder(path.join(root, 'missing'), path.join(root, 'out'))).toThrow();
  expect(readFileSync(path.join(root, 'out', 'index.html'), 'utf8')).toBe('old');
});
