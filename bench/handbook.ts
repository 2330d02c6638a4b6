import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { usualSize, writeWorkspace } from './generate.ts';

// Times cold builds of the handbook by the built program, each in a process of its own, and weighs the pages:
// node --conditions=source bench/handbook.ts [--growth 500,1000,2000] [--county]
// Run `npm run build` first.

const { values } = parseArgs({
  options: { growth: { type: 'string', default: '500,1000,2000' }, county: { type: 'boolean', default: false } },
});
const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'bin/beiyu.js');

interface Built {
  readonly seconds: number;
  /** Peak of the process and of those that it starts, together, in megabytes; null where the system does not tell. */
  readonly peakMb: number | null;
}

/** Peak memory of a process and of all below it, as Linux tells it. */
function peakBelow(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
  const children = `/proc/${pid}/task/${pid}/children`;
  const below = existsSync(children)
    ? readFileSync(children, 'utf8').trim().split(' ').filter(Boolean).map(Number)
    : [];
  return own + below.reduce((sum, child) => sum + safely(() => peakBelow(child)), 0);
}

/** A process may end while it is looked at. */
function safely(look: () => number): number {
  try {
    return look();
  } catch {
    return 0;
  }
}

function build(folder: string, out: string): Promise<Built> {
  const started = performance.now();
  let peak = 0;
  const child: ChildProcess = spawn(process.execPath, [bin, 'build', '--documents', 'never', '--out', out, '--quiet'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BEIYU_TODAY: '2026-11-24' },
  });
  const watch = setInterval(() => {
    peak = Math.max(
      peak,
      safely(() => peakBelow(child.pid ?? 0)),
    );
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, peakMb: peak === 0 ? null : Math.round(peak) });
      else reject(new Error(`the build ended with ${code}`));
    });
  });
}

function weigh(out: string): { pages: number; megabytes: number } {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((file) => path.join(out, file));
  const sizes = files.filter((file) => statSync(file).isFile()).map((file) => statSync(file).size);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024,
  };
}

async function measure(name: string, folder: string): Promise<number> {
  const out = path.join(mkdtempSync(path.join(os.tmpdir(), 'beiyu-bench-')), 'handbook');
  const { seconds, peakMb } = await build(folder, out);
  const { pages, megabytes } = weigh(out);
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${pages} pages, ${megabytes.toFixed(1)} MB, peak ${peakMb ?? '?'} MB, ${((seconds * 1000) / pages).toFixed(2)} ms a page`,
  );
  if (name === 'county') weights(out);
  rmSync(path.dirname(out), { recursive: true, force: true });
  return seconds;
}

/** What a visit of each template costs at most: its heaviest page alone, and on a first visit with style and scripts. */
function weights(out: string): void {
  const packed = (file: string): number => gzipSync(readFileSync(path.join(out, file)), { level: 9 }).length;
  const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const pages = files.filter((file) => file.endsWith('.html'));
  const templates = Map.groupBy(
    pages,
    (file) => (/^(plans|places|hazards|roles|cards|cases)\//.exec(file) ?? [file])[0],
  );
  for (const [template, group] of [...templates].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const file = group.toSorted((a, b) => packed(b) - packed(a))[0] ?? '';
    const html = readFileSync(path.join(out, file), 'utf8');
    const needed = [...html.matchAll(/<(?:link rel="(?:stylesheet|icon|manifest)"|script)[^>]*(?:href|src)="([^"]+)"/g)]
      .map(([, link = '']) => path.posix.normalize(path.posix.join(path.posix.dirname(file), link)))
      .filter((one) => existsSync(path.join(out, one)));
    const shared = needed.reduce((sum, one) => sum + packed(one), 0);
    console.log(
      `  ${template} (${group.length}, heaviest ${file}): first visit ${kb(packed(file) + shared)} KB in ${needed.length + 1} requests, then ${kb(packed(file))} KB`,
    );
  }
  const index = files.filter((file) => file.startsWith('search/') && file.endsWith('.js'));
  const largest = (pattern: RegExp): number => Math.max(0, ...index.filter((file) => pattern.test(file)).map(packed));
  const query = packed('search/meta.js') + 2 * largest(/\/i\d+\.js$/) + 2 * largest(/\/r\d+\.js$/);
  console.log(
    `  a search for two characters reads at most ${kb(query)} KB; the whole index is ${kb(index.reduce((sum, file) => sum + packed(file), 0))} KB`,
  );
}

if (values.county) await measure('county', path.join(root, 'plans'));
const taken: (readonly [number, number])[] = [];
for (const plans of values.growth.split(',').filter(Boolean).map(Number)) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'beiyu-bench-'));
  writeWorkspace(folder, { ...usualSize, plans });
  appendFileSync(path.join(folder, 'beiyu.yaml'), '\npublish: {title: Bench, requireReview: false}\n');
  taken.push([plans, await measure(`${plans} plans`, folder)]);
  rmSync(folder, { recursive: true, force: true });
}
const [first, last] = [taken[0], taken.at(-1)];
if (first !== undefined && last !== undefined && first !== last)
  console.log(`growth exponent ${(Math.log(last[1] / first[1]) / Math.log(last[0] / first[0])).toFixed(2)}`);
