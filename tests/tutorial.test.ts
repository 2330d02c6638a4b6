import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf, patched, withBodies } from '../scripts/tutorial/blocks.ts';
import { walkTutorial } from '../scripts/tutorial/run-tutorial.ts';

const docs = path.resolve(import.meta.dirname, '../docs');

describe('every command of a page prints what the page says', () => {
  test.each([
    ['tutorial.md', 'zh_CN.UTF-8'],
    ['tutorial.en.md', 'en_GB.UTF-8'],
    ['review.md', 'zh_CN.UTF-8'],
    ['review.en.md', 'en_GB.UTF-8'],
  ])('%s', { timeout: 120_000 }, async (file, locale) => {
    const page = readFileSync(path.join(docs, file), 'utf8').replaceAll('\r\n', '\n');
    expect(blocksOf(page).filter(({ kind }) => kind === 'sh').length).toBeGreaterThan(8);
    expect(await walkTutorial(page, locale)).toBe(page);
  });
});

test('both languages of a page run the same commands', () => {
  const commandsOf = (file: string): string[] =>
    blocksOf(readFileSync(path.join(docs, file), 'utf8'))
      .filter(({ kind }) => kind === 'sh')
      .flatMap(({ body }) =>
        body.split('\n').map((line) =>
          line
            .split(' ')
            .slice(0, 3)
            .join(' ')
            .replace(/ (?:liuwan|millrace).*| --.*| "?[\p{Script=Han}A-Z].*/u, ''),
        ),
      );
  for (const name of ['tutorial', 'review'])
    expect(commandsOf(`${name}.en.md`).map((line) => line.replace(/ village$| 村$/, ''))).toEqual(
      commandsOf(`${name}.md`).map((line) => line.replace(/ village$| 村$/, '')),
    );
});

describe('the walk itself', () => {
  test('a page that says otherwise comes back changed', async () => {
    const page = '```sh\nbeiyu check\n```\n\n```text\nAll is well.\n```';
    await expect(walkTutorial(page, 'en_GB.UTF-8')).rejects.toThrow(/ended with 2, not 0/);
    const made =
      '```sh\nbeiyu init here --jurisdiction Here --level village --quiet\ncd here\nbeiyu check\n```\n\n```text\nAll is well.\n```';
    expect(await walkTutorial(made, 'en_GB.UTF-8')).toMatch(/```text\nNo problems found\. Checked 0 plans/);
  });

  test('only beiyu, git and cd are run', async () => {
    await expect(walkTutorial('```sh\nrm -rf build\n```', 'en_GB.UTF-8')).rejects.toThrow(/beiyu, git and cd only/);
  });

  test('a change must find the text that it takes out', () => {
    expect(patched('a\nb\nc\n', '-b\n+B\n+b2')).toBe('a\nB\nb2\nc\n');
    expect(() => patched('a\n', '-b\n+B')).toThrow(/does not say/);
  });

  test('bodies are put in their own blocks', () => {
    const page = '```text\nold\n```\nwords\n```text\nkept\n```';
    const [first] = blocksOf(page);
    if (first === undefined) throw new Error('the page has no block');
    expect(withBodies(page, new Map([[first, 'new\nlines']]))).toBe(
      '```text\nnew\nlines\n```\nwords\n```text\nkept\n```',
    );
  });
});
