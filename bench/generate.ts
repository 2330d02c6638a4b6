import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { MadeFile } from './corpus-workspace.ts';
import { countyOf, registersOf } from './generate/county.ts';
import { planOf } from './generate/plan.ts';
import { randomFrom } from './generate/random.ts';

export interface WorkspaceSize {
  readonly plans: number;
  /** About how long each plan is. */
  readonly bytes: number;
  readonly seed: number;
  /** One in so many plans is another with the names changed; 0 for none. */
  readonly copies: number;
}

export const usualSize: WorkspaceSize = { plans: 2000, bytes: 28 * 1024, seed: 1, copies: 50 };

const plansOfCounty = 20;

/** A made workspace: registers and varied plans, the same for the same size and seed. */
export function* generateWorkspace({ plans, bytes, seed, copies }: WorkspaceSize): Iterable<MadeFile> {
  const counties = Array.from({ length: Math.ceil(plans / plansOfCounty) }, (_, number) => countyOf(number));
  yield* registersOf(counties, randomFrom(seed));
  for (let at = 0; at < plans; at += 1) {
    const county = counties[Math.floor(at / plansOfCounty)];
    if (county === undefined) return;
    const isCopy = copies > 0 && at >= plansOfCounty && at % copies === 0;
    const source = isCopy ? at - plansOfCounty : at;
    yield planOf(county, at % plansOfCounty, bytes, randomFrom(seed * 1_000_003 + source));
  }
}

/** Writes a made workspace into a folder. */
export function writeWorkspace(folder: string, size: WorkspaceSize): void {
  for (const { file, text } of generateWorkspace(size)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

// node bench/generate.ts <folder> [--plans 2000] [--bytes 28672] [--seed 1] [--copies 50]
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      plans: { type: 'string' },
      bytes: { type: 'string' },
      seed: { type: 'string' },
      copies: { type: 'string' },
    },
  });
  const given = Object.entries(values).map(([key, value]) => [key, Number(value)]);
  const [folder] = positionals;
  if (folder === undefined) throw new Error('usage: node bench/generate.ts <folder> [--plans 2000]');
  writeWorkspace(folder, { ...usualSize, ...Object.fromEntries(given) });
}
