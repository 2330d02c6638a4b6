import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { enumValues } from '#schemas';
import { runMain } from '../support/run-cli.ts';
import { makeFolder, smallCounty } from '../support/workspace.ts';

const kinds = enumValues('plan', '/kind');

/** What a writer has still to fill in may be told; that a file cannot be read or has a wrong key may not. */
const neverInScaffold = /^(syntax|schema|config)\//;

interface Told {
  readonly rule: string;
  readonly file: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

describe.each([
  ['zh', 'zh_CN.UTF-8', '山洪,滑坡'],
  ['en', 'en_US.UTF-8', 'flash-flood,landslide'],
])('a new plan in %s', (language, locale, hazards) => {
  it.each(kinds)('of the kind %s lacks only what its writer must fill in', async (kind) => {
    const settings = String(smallCounty['beiyu.yaml']).replace('zh-CN', language);
    const cwd = makeFolder({ ...smallCounty, 'beiyu.yaml': settings });
    const env = { LANG: locale };
    const made = await runMain(['new', kind, `A ${kind} plan`, '--hazard', hazards, '--lead', '县水利局'], {
      cwd,
      env,
    });
    expect(made).toMatchObject({ code: 0, out: 'plans/anhe/flash-flood.md\n' });
    const text = readFileSync(path.join(cwd, made.out.trim()), 'utf8');
    expect(text).not.toMatch(/\{\{|undefined|\[object|\n\n\n/);
    const checked = await runMain(['check', '--format', 'json'], { cwd, env });
    const report: { readonly findings: readonly Told[] } = JSON.parse(checked.out);
    const lines = text.split('\n');
    const wrong = report.findings
      .filter(({ rule }) => neverInScaffold.test(rule))
      .map(({ rule, message, range }) => `${rule} ${message} ${range.start.line}: ${lines[range.start.line - 1]}`);
    expect(wrong).toEqual([]);
    // Which other plans the county should have is not the scaffold's concern.
    const elsewhere = report.findings.filter(({ rule, file }) => file !== made.out.trim() && !/^coverage\//.test(rule));
    expect(elsewhere.map(({ rule, file }) => `${rule} ${file}`)).toEqual([]);
  });
});

describe('beiyu new', () => {
  it('never writes over a plan, and finds a free id', async () => {
    const cwd = makeFolder(smallCounty);
    const argv = ['new', '村', '下湾村应急预案', '--jurisdiction', '下湾村'];
    expect(await runMain(argv, { cwd })).toMatchObject({ code: 0, out: 'plans/xiawan/village.md\n' });
    expect(await runMain(argv, { cwd })).toMatchObject({ code: 0, out: 'plans/xiawan/village-2.md\n' });
    const again = await runMain([...argv, '--out', 'plans/xiawan/village.md'], { cwd });
    expect(again.code).toBe(2);
    expect(again.err).toContain('已经存在');
  });

  it('names the jurisdiction that is missing', async () => {
    const cwd = makeFolder(smallCounty);
    const { code, err } = await runMain(['new', '村', '上湾村应急预案', '--jurisdiction', '上湾村'], { cwd });
    expect([code, err]).toEqual([
      2,
      '错误：行政区划库（registers/jurisdictions）里没有“上湾村”，是不是“下湾村”。新的地方请先加上。\n',
    ]);
  });

  it('takes its template from the workspace where that has one', async () => {
    const cwd = makeFolder({
      ...smallCounty,
      'templates/scaffold/zh/plan.hbs': '---\n编号: {{id}}\n---\n本县样式 {{title}}\n',
    });
    await runMain(['new', '总体', '安和县总体应急预案', '--quiet'], { cwd });
    expect(readFileSync(path.join(cwd, 'plans/anhe/overall.md'), 'utf8')).toBe(
      '---\n编号: anhe/overall\n---\n本县样式 安和县总体应急预案\n',
    );
  });
});

describe('beiyu init', () => {
  it.each([
    ['zh', 'zh_CN.UTF-8'],
    ['en', 'en_US.UTF-8'],
  ])('writes examples in %s that can be used as they stand', async (_, locale) => {
    const cwd = makeFolder({});
    const env = { LANG: locale };
    await runMain(['init', '.'], { cwd, env });
    const { readdirSync, writeFileSync } = await import('node:fs');
    for (const name of readdirSync(path.join(cwd, 'registers'))) {
      const file = path.join(cwd, 'registers', name);
      const used = readFileSync(file, 'utf8').replace(/^# (- | {2})/gm, '$1');
      writeFileSync(file, used);
    }
    const checked = await runMain(['check', '--format', 'json'], { cwd, env });
    const report: { readonly findings: readonly Told[] } = JSON.parse(checked.out);
    expect(report.findings.filter(({ rule }) => neverInScaffold.test(rule))).toEqual([]);
  });
});
