import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { usualSize, writeWorkspace } from './generate.ts';

// Times `beiyu diff` over two versions of a made workspace in which a few plans differ, beside a check of all of it in
// the same run: what a diff costs must follow what changed, not how large the library is.
// node --conditions=source bench/diff.ts [--growth 500,2000] [--changed 5]

const { values } = parseArgs({
  options: { growth: { type: 'string', default: '500,2000' }, changed: { type: 'string', default: '5' } },
});
const bin = path.resolve(import.meta.dirname, '../bin/beiyu.js');
const changed = Number(values.changed);

function git(folder: string, ...words: readonly string[]): void {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...words], { cwd: folder, stdio: 'ignore' });
}

function timed(folder: string, ...argv: readonly string[]): { ms: number; out: string } {
  const started = performance.now();
  const out = execFileSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ms: performance.now() - started, out };
}

for (const plans of values.growth.split(',').map(Number)) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'beiyu-bench-'));
  writeWorkspace(folder, { ...usualSize, plans });
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'before');
  const files = readdirSync(path.join(folder, 'plans'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .slice(0, changed);
  for (const file of files) {
    const full = path.join(folder, 'plans', file);
    writeFileSync(full, readFileSync(full, 'utf8').replace(/（(\d+)分钟内）/, '（2小时内）'));
  }
  git(folder, 'commit', '-q', '-a', '-m', 'after');
  const diff = timed(folder, 'diff', 'HEAD~1..HEAD', '--format', 'json');
  const report: { plans: unknown[]; touched: unknown[] } = JSON.parse(diff.out);
  const check = timed(folder, 'check', '--format', 'json', '--fail-on', 'error', '--only', 'config');
  console.log(
    `${plans} plans, ${report.plans.length} differ: diff ${Math.round(diff.ms)} ms, ${report.touched.length} places touched; check of all ${Math.round(check.ms)} ms; ratio ${(diff.ms / check.ms).toFixed(2)}`,
  );
  rmSync(folder, { recursive: true, force: true });
}
