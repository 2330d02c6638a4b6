import { describe, expect, it } from 'vitest';
import { runMain } from '../support/run-cli.ts';
import { type Files, makeFolder, smallCounty, villagePlan } from '../support/workspace.ts';

const files: Files = { ...smallCounty, 'plans/village.md': villagePlan.replace('编号: ', '编号：') };

describe('the same run for a person and for a pipe', () => {
  it('shows a line of progress to a person and takes it away again', async () => {
    const { err } = await runMain(['check'], { cwd: makeFolder(files), terminal: true });
    expect(err).toContain('正在读取预案库');
    expect(err.endsWith('\r\u001B[2K')).toBe(true);
  });

  it('shows none in a pipe, and none when quiet', async () => {
    expect((await runMain(['check'], { cwd: makeFolder(files) })).err).toBe('');
    expect((await runMain(['check', '--quiet'], { cwd: makeFolder(files), terminal: true })).err).toBe('');
  });

  it('colours for a terminal that shows colours, unless told not to', async () => {
    expect((await runMain(['check'], { cwd: makeFolder(files), colour: true })).out).toContain('\u001B[');
    expect((await runMain(['check', '--no-color'], { cwd: makeFolder(files), colour: true })).out).not.toContain(
      '\u001B[',
    );
    expect((await runMain(['check'], { cwd: makeFolder(files) })).out).not.toContain('\u001B[');
  });

  it('speaks the language of --lang, else of the environment, else of the workspace', async () => {
    const english = { ...files, 'beiyu.yaml': String(files['beiyu.yaml']).replace('zh-CN', 'en') };
    const summary = async (argv: readonly string[], env: Record<string, string>): Promise<string> =>
      (await runMain(['check', ...argv], { cwd: makeFolder(english), env })).out.trim().split('\n').at(-1) ?? '';
    expect(await summary([], {})).toMatch(/Checked 1 plan/);
    expect(await summary([], { LANG: 'C.UTF-8' })).toMatch(/Checked 1 plan/);
    expect(await summary([], { LANG: 'zh_CN.UTF-8' })).toMatch(/检查了/);
    expect(await summary(['--lang', 'zh'], { LANG: 'en_GB.UTF-8' })).toMatch(/检查了/);
  });

  it('names files as they would be typed from where it runs', async () => {
    const cwd = makeFolder(files);
    expect((await runMain(['check'], { cwd: `${cwd}/plans` })).out).toContain('\n  village.md:2:3\n');
    expect((await runMain(['check', '--format', 'json'], { cwd: `${cwd}/plans` })).out).toContain(
      '"file": "plans/village.md"',
    );
  });
});
