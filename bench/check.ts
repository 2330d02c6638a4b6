import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { usualSize, writeWorkspace } from './generate.ts';

// Times a cold check with all rules over made workspaces, on one thread and on all, in processes of their own, beside
// a bare read, parse and YAML load of the same files in the same run (a busy machine slows both):
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

type Task = 'bare' | 'alone' | 'shared';
const tasks: readonly Task[] = ['bare', 'alone', 'shared'];
const threads = os.availableParallelism();

function child(task: Task, folder: string): Measured {
  const script = path.join(import.meta.dirname, 'child.ts');
  const isBare = task === 'bare';
  // The built program finds what it starts another thread with only without the condition of the sources.
  const conditions = !isBare && cli === built ? [] : ['--conditions=source'];
  const words = isBare ? ['bare', folder] : ['check', folder, pathToFileURL(cli).href];
  const args = [...conditions, '--max-old-space-size=8192', script, ...words];
  const { BEIYU_THREADS: _, ...env } = process.env;
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...env, BEIYU_THREADS: task === 'alone' ? '1' : String(threads) },
  });
  const read: Measured = JSON.parse(printed);
  return read;
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

type Taken = Readonly<Record<Task, Measured>>;

function measure(plans: number, runs: number): Taken {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'beiyu-bench-'));
  try {
    writeWorkspace(folder, { ...usualSize, plans });
    const taken = Array.from({ length: runs }, () => tasks.map((task) => child(task, folder)));
    const of = (index: number): Measured => ({
      ms: median(taken.map((each) => each[index]?.ms ?? 0)),
      cpuMs: median(taken.map((each) => each[index]?.cpuMs ?? 0)),
      peakMb: median(taken.map((each) => each[index]?.peakMb ?? 0)),
    });
    return { bare: of(0), alone: of(1), shared: of(2) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function show(plans: number, { bare, alone, shared }: Taken): void {
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  const line = (name: string, { ms, cpuMs, peakMb }: Measured): string =>
    `  ${name}: ${ms} ms (cpu ${cpuMs}), ${peakMb} MB; to the bare read: time ${ratio(ms, bare.ms)}, cpu ${ratio(cpuMs, bare.cpuMs)}, memory ${ratio(peakMb, bare.peakMb)}`;
  console.log(`${plans} plans: bare read ${bare.ms} ms (cpu ${bare.cpuMs}), ${bare.peakMb} MB`);
  console.log(line('check on one thread', alone));
  console.log(line(`check on ${threads} threads`, shared));
}

function startToExit(args: readonly string[], cache: string): number {
  const env = { ...process.env, BEIYU_CACHE: cache };
  const started = performance.now();
  try {
    execFileSync(process.execPath, [path.join(root, 'bin/beiyu.js'), ...args], { cwd: root, stdio: 'ignore', env });
  } catch {
    // A finding at or above --fail-on ends with 1; the time is the same.
  }
  return Math.round(performance.now() - started);
}

console.log(`from ${path.relative(root, cli)}`);
if (existsSync(built)) {
  const cache = mkdtempSync(path.join(os.tmpdir(), 'beiyu-bench-'));
  const one = ['check', 'plans/county/flood.md'];
  const time = (args: readonly string[], kept: string): number =>
    median(Array.from({ length: 11 }, () => startToExit(args, kept)));
  try {
    console.log(`beiyu --version: ${time(['--version'], 'off')} ms from start to exit`);
    console.log(`beiyu ${one.join(' ')}, nothing kept: ${time(one, 'off')} ms`);
    startToExit(one, cache);
    console.log(`beiyu ${one.join(' ')}, as after a first check: ${time(one, cache)} ms`);
  } finally {
    rmSync(cache, { recursive: true, force: true });
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
    `growth from ${first.plans} to ${last.plans}: check n^${exponent(first.alone.cpuMs, last.alone.cpuMs)} in memory n^${exponent(first.alone.peakMb, last.alone.peakMb)}, on several threads n^${exponent(first.shared.cpuMs, last.shared.cpuMs)} in n^${exponent(first.shared.peakMb, last.shared.peakMb)}, bare n^${exponent(first.bare.cpuMs, last.bare.cpuMs)}`,
  );
}
