import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Outcome, runMain } from '../support/run-cli.ts';
import { type Files, makeFolder, smallCounty, villagePlan } from '../support/workspace.ts';

const languages = { zh: 'zh_CN.UTF-8', en: 'en_US.UTF-8' };

/** Chinese text as an old Windows program would save it. */
const gb18030Plan = Buffer.from([
  ...Buffer.from('---\nid: x/y\ntitle: '),
  0xb7,
  0xc0,
  0xd1,
  0xb4,
  ...Buffer.from('\n---\n'),
]);

const aliasBomb = `---
a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
f: [*e, *e, *e, *e, *e, *e, *e, *e, *e]
---
`;

/** What is wrong with a plan: the text, the rule that must say so, and the line. */
const badPlans: Readonly<Record<string, readonly [string | Uint8Array, string, number]>> = {
  'unclosed front matter': [villagePlan.replace(/\n---\n\n# /, '\n\n# '), 'syntax/front-matter', 1],
  'JavaScript front matter': [villagePlan.replace('---', '---js'), 'syntax/unsafe-front-matter', 1],
  'a key twice': [villagePlan.replace('状态: 草案', '状态: 草案\n状态: 现行'), 'syntax/duplicate-key', 9],
  'an alias bomb': [aliasBomb, 'syntax/front-matter', 5],
  'tab indentation': [villagePlan.replace('  村主任: ', '\t村主任: '), 'syntax/ime-slip', 14],
  'a full-width colon': [villagePlan.replace('编号: ', '编号：'), 'syntax/ime-slip', 2],
  'an impossible date': [villagePlan.replace('公开:', '日期: {印发: 2026-02-30}\n公开:'), 'schema/bad-date', 11],
  'a 50 MB file': [Buffer.alloc(50 * 1024 * 1024, 'a'), 'syntax/too-large', 1],
  'binary bytes': [Uint8Array.from({ length: 4096 }, (_, index) => index % 256), 'syntax/encoding', 1],
  GB18030: [gb18030Plan, 'syntax/encoding', 1],
};

describe.each(Object.entries(languages))('bad input in %s', (language, locale) => {
  async function check(
    files: Files,
    change: (root: string) => void = () => undefined,
    argv: readonly string[] = [],
  ): Promise<Outcome> {
    const root = makeFolder({ ...smallCounty, 'plans/good.md': villagePlan, ...files });
    change(root);
    const outcome = await runMain(['check', '--format', 'json', ...argv], { cwd: root, env: { LANG: locale } });
    expect(outcome.out + outcome.err).not.toMatch(/^\s+at .*:\d+/m);
    return outcome;
  }

  it.each(Object.entries(badPlans))('%s is a finding at its line', async (_, [text, rule, line]) => {
    const { code, out, err } = await check({ 'plans/bad.md': text });
    expect(err).toBe('');
    const found = findingsIn(out).filter((finding) => finding.file === 'plans/bad.md');
    expect(found, JSON.stringify(found, null, 1)).toContainEqual(
      expect.objectContaining({ rule, range: expect.objectContaining({ start: expect.objectContaining({ line }) }) }),
    );
    expect(found.every(({ message }) => isIn(language, message))).toBe(true);
    expect([0, 1]).toContain(code);
  });

  it.each([
    ['an empty file', ''],
    ['no front matter', '# 只有正文\n\n正文。\n'],
  ])('%s is no plan, and is not passed over when it is named', async (_, text) => {
    const { code, out, err } = await check({ 'plans/bad.md': text }, undefined, ['plans/bad.md']);
    if (code === 2) expect(err.trim().split('\n')).toHaveLength(1);
    else expect(findingsIn(out)).toContainEqual(expect.objectContaining({ file: 'plans/bad.md' }));
  });

  it('a phone that YAML would turn into a number stays a phone or is told', async () => {
    const units = `- {编号: a/b, 名称: 县水利局, 值班电话: 0700555102}\n- {编号: a/c, 名称: 县农业局, 值班电话: 18800000001}\n`;
    const { code, out } = await check({ 'registers/units.yaml': units });
    expect([0, 1]).toContain(code);
    expect(out).not.toContain('117169'); // 0700555102 read as octal would not be decimal
  });

  it('two plans with one id are told at both places', async () => {
    const { code, out } = await check({ 'plans/second.md': villagePlan });
    expect(code).toBe(1);
    const found = findingsIn(out).find(({ related }) => related.length > 0);
    expect(found).toMatchObject({ range: { start: { line: 2 } }, related: [{ range: { start: { line: 2 } } }] });
  });

  it('an unknown rule in the settings is told with the nearest', async () => {
    const settings = `${String(smallCounty['beiyu.yaml'])}rules:\n  level/gpa: off\n`;
    const { out } = await check({ 'beiyu.yaml': settings });
    const found = findingsIn(out).find(({ rule }) => rule === 'config/unknown-rule');
    expect(found).toMatchObject({ file: 'beiyu.yaml', range: { start: { line: 6, column: 3 } } });
    expect(found?.message).toContain('level/gap');
  });

  it.each([
    ['a broken symlink', (root: string) => symlinkSync(path.join(root, 'none.md'), path.join(root, 'plans/link.md'))],
    [
      'a symlink out of the workspace',
      (root: string) => {
        const outside = makeFolder({ 'secret.md': villagePlan });
        symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'plans/link.md'));
      },
    ],
  ])('%s is one line and exit 2', async (_, change) => {
    const { code, out, err } = await check({}, change);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('plans/link.md');
    expect(isIn(language, err)).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('a file without permission is one line and exit 2', async () => {
    const { code, err } = await check({ 'plans/closed.md': villagePlan }, (root) =>
      chmodSync(path.join(root, 'plans/closed.md'), 0),
    );
    expect(code).toBe(2);
    expect(err).toContain('plans/closed.md');
  });

  it('a folder without beiyu.yaml is one line and exit 2', async () => {
    const root = makeFolder({ 'plans/a.md': villagePlan });
    const { code, out, err } = await runMain(['check'], { cwd: root, env: { LANG: locale } });
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('beiyu init');
  });

  it('settings that are no YAML are told at their line, or in one line', async () => {
    const { code, out, err } = await check({}, (root) =>
      writeFileSync(path.join(root, 'beiyu.yaml'), 'name: [\nrules: }\n'),
    );
    if (code === 2) expect(err.trim().split('\n')).toHaveLength(1);
    else expect(findingsIn(out)).toContainEqual(expect.objectContaining({ file: 'beiyu.yaml' }));
  });
});

interface Told {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
  readonly related: readonly unknown[];
}

function findingsIn(out: string): readonly Told[] {
  const report: { readonly findings: readonly Told[] } = JSON.parse(out);
  return report.findings;
}

/** Whether a message is in the language that was asked for; an English one may quote Chinese. */
function isIn(language: string, message: string): boolean {
  return language === 'zh' ? /[\u4E00-\u9FFF]/.test(message) : /[a-z]{2,} [a-z]{2,}/.test(message);
}
