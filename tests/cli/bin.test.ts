import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBin } from '../support/run-cli.ts';
import { makeFolder, smallCounty } from '../support/workspace.ts';

const bin = path.resolve(import.meta.dirname, '../../bin/beiyu.js');
const isBuilt = existsSync(path.resolve(import.meta.dirname, '../../dist/cli/index.js'));

describe.skipIf(!isBuilt)('the built program', () => {
  it('gives its version and ends with 0', () => {
    expect(runBin(['--version'], { cwd: makeFolder({}) })).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });

  it('ends with 2 and one line where there is no workspace', () => {
    const { code, out, err } = runBin(['check'], { cwd: makeFolder({}) });
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('checks a workspace in a pipe without a word on standard error', () => {
    const { code, err } = runBin(['check', '--fail-on', 'error'], { cwd: makeFolder(smallCounty) });
    expect([code, err]).toEqual([0, '']);
  });

  it('makes a workspace from the packaged templates', () => {
    const cwd = makeFolder({});
    expect(runBin(['init', 'county', '--quiet'], { cwd })).toEqual({ code: 0, out: '', err: '' });
    expect(runBin(['new', 'overall', '总体预案', '--quiet'], { cwd: path.join(cwd, 'county') }).code).toBe(0);
  });

  it('says nothing when the reader of its output has gone', async () => {
    const child = spawn(process.execPath, [bin, 'rules', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [code] = await once(child, 'close');
    expect([code, said]).toEqual([0, '']);
  });

  it('starts in time', () => {
    const start = performance.now();
    runBin(['--version'], { cwd: makeFolder({}) });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
