import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { usualSize, writeWorkspace } from './generate.ts';

// Times a cold check with all rules over made workspaces, in processes of their own, beside a bare read, parse and
// YAML load of the same files in the same run (a busy machine slows both):
// node --conditions=source bench/check.ts [--plans 2000] [--growth 1000,4000,20000] [--runs 3]

const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '2000' },
    growth: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    source: { type: 'boolean', default: false },
  },
});

const root = path.resolve(import.meta.dirname, '..');
const built = path.join(root, 'dist/cli/index.js');
const cli = existsSync(built) && !values.source ? built : path.join(root, 'src/cli/index.ts');

interface Measured {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

function child(task: 'bare' | 'check', folder: string): Measured {
  const script = path.join(import.meta.dirname, 'child.ts');
  const conditions = task === 'check' && cli === built ? [] : ['--conditions=source'];
  const args = [...conditions, '--max-old-space-size=8192', script, task, folder, pathToFileURL(cli).href];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const read: Measured = JSON.parse(printed);
  return read;
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

function measure(plans: number, runs: number): { bare: Measured; check: Measured } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'beiyu-bench-'));
  try {
    writeWorkspace(folder, { ...usualSize, plans });
    const taken = Array.from({ length: runs }, () => ({ bare: child('bare', folder), check: child('check', folder) }));
    const of = (which: 'bare' | 'check'): Measured => ({
      ms: median(taken.map((each) => each[which].ms)),
      cpuMs: median(taken.map((each) => each[which].cpuMs)),
      peakMb: median(taken.map((each) => each[which].peakMb)),
    });
    return { bare: of('bare'), check: of('check') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function show(plans: number, { bare, check }: ReturnType<typeof measure>): void {
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  console.log(
    `${plans} plans: check ${check.ms} ms (cpu ${check.cpuMs}), ${check.peakMb} MB; bare ${bare.ms} ms (cpu ${bare.cpuMs}), ${bare.peakMb} MB; ratio time ${ratio(check.ms, bare.ms)}, cpu ${ratio(check.cpuMs, bare.cpuMs)}, memory ${ratio(check.peakMb, bare.peakMb)}`,
  );
}

function startToExit(args: readonly string[]): number {
  const started = performance.now();
  try {
    execFileSync(process.execPath, [path.join(root, 'bin/beiyu.js'), ...args], { cwd: root, stdio: 'ignore' });
  } catch {
    // A finding at or above --fail-on ends with 1; the time is the same.
  }
  return Math.round(performance.now() - started);
}

console.log(`from ${path.relative(root, cli)}`);
if (existsSync(built)) {
  const lines: readonly (readonly string[])[] = [['--version'], ['check', 'plans/county/flood.md']];
  for (const args of lines) {
    const times = Array.from({ length: 5 }, () => startToExit(args));
    console.log(`beiyu ${args.join(' ')}: ${median(times)} ms from start to exit`);
  }
}
const runs = Number(values.runs);
show(Number(values.plans), measure(Number(values.plans), runs));
const sizes = values.growth === '' ? [] : values.growth.split(',').map(Number);
const grown = sizes.map((plans) => {
  const measured = measure(plans, 1);
  show(plans, measured);
  return { plans, ...measured };
});
const [first, last] = [grown[0], grown.at(-1)];
if (first !== undefined && last !== undefined && first !== last) {
  const exponent = (a: number, b: number): string => (Math.log(b / a) / Math.log(last.plans / first.plans)).toFixed(2);
  console.log(
    `growth from ${first.plans} to ${last.plans}: check n^${exponent(first.check.cpuMs, last.check.cpuMs)}, bare n^${exponent(first.bare.cpuMs, last.bare.cpuMs)}, memory n^${exponent(first.check.peakMb, last.check.peakMb)}`,
  );
}
