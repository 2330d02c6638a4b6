import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain } from '../support/run-cli.ts';

const town = path.resolve(import.meta.dirname, '../fixtures/brookfield');

async function build(): Promise<string> {
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'beiyu-twice-')), 'handbook');
  const argv = [
    'build',
    '--out',
    out,
    '--documents',
    'always',
    '--zip',
    '--single-file',
    '--base',
    '/safe/',
    '--quiet',
  ];
  const env = { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8' };
  const { code, err } = await runMain(argv, { cwd: town, env });
  expect(code, err).toBe(0);
  return out;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .toSorted();
}

describe('two builds of one state', () => {
  it('are the same in every byte: pages, documents, single file and zip', async () => {
    const [first, second] = [await build(), await build()];
    expect(filesOf(second)).toEqual(filesOf(first));
    const differ = filesOf(first).filter(
      (file) => !readFileSync(path.join(first, file)).equals(readFileSync(path.join(second, file))),
    );
    expect(differ).toEqual([]);
    for (const ending of ['.html', '.zip'])
      expect(readFileSync(first + ending).equals(readFileSync(second + ending)), ending).toBe(true);
    expect(filesOf(first).filter((file) => /\.(?:pdf|docx)$/.test(file)).length).toBeGreaterThanOrEqual(10);
  });
});
