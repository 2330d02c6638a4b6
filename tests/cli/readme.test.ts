import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/cli/commands.generated.ts';
import { runMain, wordsOf } from '../support/run-cli.ts';
import { makeFolder } from '../support/workspace.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe.each(['README.md', 'README.zh-CN.md', 'bench/README.md'])('%s', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');

  it('leads only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.filter((link) => !existsSync(path.join(root, path.dirname(file), link)))).toEqual([]);
  });

  it('names only commands and options that there are', async () => {
    const lines = [...text.matchAll(/^npx beiyu (.+)$/gm)].map(([, line = '']) => line.replace(/\s# .*$/, ''));
    for (const line of lines) {
      const [verb = '', ...words] = wordsOf(line);
      expect(Object.keys(commandTable), line).toContain(verb);
      const { out } = await runMain([verb, '--help'], { cwd: makeFolder({}) });
      for (const option of words.filter((word) => word.startsWith('--'))) expect(out, line).toContain(`  ${option} `);
    }
  });

  it('names only measures that there are', () => {
    const scripts = [...text.matchAll(/`([a-z-]+\.ts)[^`]*`/g)].map(([, script = '']) => script);
    expect(scripts.filter((script) => !existsSync(path.join(root, 'bench', script)))).toEqual([]);
  });
});
