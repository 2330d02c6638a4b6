import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { secretWorkspace } from './secret-workspace.ts';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'bin/beiyu.js');
const isBuilt = existsSync(path.join(root, 'dist/cli/index.js'));

/** A user's folder is never the program's own: Astro once looked for its parts in the folder it was called from. */
describe('the built program', () => {
  if (!isBuilt) it.skip('not tried: dist/ is missing; run `npm run build` first', () => undefined);
  else
    it('builds a handbook in a folder far from its own', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'beiyu-elsewhere-'));
      cpSync(secretWorkspace().root, folder, { recursive: true });
      await promisify(execFile)(process.execPath, [program, 'build', '--out', 'handbook', '--documents', 'never'], {
        cwd: folder,
      });
      expect(readFileSync(path.join(folder, 'handbook/index.html'), 'utf8')).toContain('试点县应急手册');
    });
});
