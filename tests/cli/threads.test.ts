import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runBin } from '../support/run-cli.ts';
import { type Files, smallCounty, villagePlan, writeFolder } from '../support/workspace.ts';

const isBuilt = existsSync(path.resolve(import.meta.dirname, '../../dist/threads/thread.js'));

/** A library large enough to be shared out, with something wrong in every tenth plan. */
function largeLibrary(): Files {
  const plans = Array.from({ length: 460 }, (_, index): [string, string] => {
    const own = villagePlan
      .replace(/^编号: .*$/m, `编号: anhe/village-${index}`)
      .replaceAll('下湾村', `下湾村${index}组`);
    return [`plans/v${index % 7}/village-${index}.md`, index % 10 === 3 ? damaged(own, index) : own];
  });
  return {
    ...smallCounty,
    ...Object.fromEntries(plans),
    'plans/v0/README.md': '# 说明\n\n这不是预案。\n',
    'plans/v0/forgotten.md': '# 忘了写 front matter\n\n1. **甲**（立即）：乙。\n',
    'plans/v1/broken.md': '---\n编号: [\n---\n\n正文\n',
    'plans/v2/same-name.md': villagePlan.replace(/^编号: .*$/m, '编号: anhe/village-1'),
  };
}

function damaged(plan: string, index: number): string {
  if (index % 3 === 0) return plan.replace(/（\d+分钟内）|（立即）/, '');
  if (index % 3 === 1) return `${plan}\n<!-- beiyu-disable-next-line text/vague-wording: 试试 -->\n及时妥善处置。\n`;
  return plan.replace(/^类型: .*$/m, '类型: 没有这种');
}

interface Told {
  readonly summary: { readonly durationMs: number; readonly plans: number };
  readonly findings: readonly { readonly rule: string; readonly file: string }[];
}

describe.skipIf(!isBuilt)('a large library', () => {
  const cwd = writeFolder(largeLibrary());
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  const check = (threads: string): { code: number; told: Told; err: string } => {
    const { code, out, err } = runBin(['check', '--format', 'json'], { cwd, env: { BEIYU_THREADS: threads } });
    const told: Told = JSON.parse(out);
    return { code, err, told: { ...told, summary: { ...told.summary, durationMs: 0 } } };
  };

  it('is judged alike by one thread and by several', { timeout: 120_000 }, () => {
    const alone = check('1');
    const shared = check('3');
    expect(shared).toEqual(alone);
    expect(alone.err).toBe('');
    expect(alone.told.summary.plans).toBeGreaterThan(400);
    expect(new Set(alone.told.findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(alone.told.findings.map(({ file }) => file)).size).toBeGreaterThan(100);
  });

  it('says what is wrong with a number of threads that is none', () => {
    const { code, err } = runBin(['check'], { cwd, env: { BEIYU_THREADS: 'zwei' } });
    expect(code).toBe(2);
    expect(err).toContain('BEIYU_THREADS');
    expect(err).toContain('zwei');
  });
});
