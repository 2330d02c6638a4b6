import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { secretWorkspace } from './secret-workspace.ts';

const root = path.resolve(import.meta.dirname, '../..');
const isBuilt = existsSync(path.join(root, 'dist/cli/index.js'));
const copies: string[] = [];

/** The program with what its package holds and nothing more, below the checkout so that it finds what it depends on. */
function installed(): string {
  mkdirSync(path.join(root, 'build'), { recursive: true });
  const copy = mkdtempSync(path.join(root, 'build/installed-'));
  copies.push(copy);
  const { files }: { files: string[] } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const file of ['package.json', ...files])
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
  return path.join(copy, 'bin/beiyu.js');
}

/** A user has neither the sources nor the program's folder: Astro once looked for its parts where it was called from. */
describe('the built program', () => {
  afterAll(() => {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  });

  if (!isBuilt) it.skip('not tried: dist/ is missing; run `npm run build` first', () => undefined);
  else
    it('builds a handbook from its package alone, in a folder far from its own', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'beiyu-elsewhere-'));
      cpSync(secretWorkspace().root, folder, { recursive: true });
      await promisify(execFile)(process.execPath, [installed(), 'build', '--out', 'handbook', '--documents', 'never'], {
        cwd: folder,
      });
      expect(readFileSync(path.join(folder, 'handbook/index.html'), 'utf8')).toContain('试点县应急手册');
      expect(readFileSync(path.join(folder, 'handbook/assets/app.js'), 'utf8')).toContain('serviceWorker');
    });
});
