import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isGenerator } from './generate/support/generator.ts';

// Runs every generator of scripts/generate/ and writes what has changed; with --check it writes nothing and
// exits 1 when a file is stale.

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** The outputs of all generators, by path from the root; no two may write one file. */
async function allOutputs(): Promise<Map<string, string>> {
  const folder = join(import.meta.dirname, 'generate');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const all = new Map<string, string>();
  for (const file of files.toSorted()) {
    const generator: unknown = await import(pathToFileURL(join(folder, file)).href);
    if (!isGenerator(generator)) throw new Error(`scripts/generate/${file} must export name and outputs()`);
    for (const [path, text] of await generator.outputs()) {
      if (all.has(path)) throw new Error(`${generator.name} writes ${path}, which another generator writes too`);
      all.set(path, text);
    }
  }
  return all;
}

function current(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

const stale = [...(await allOutputs())].filter(([path, text]) => current(path) !== text);
for (const [path, text] of stale) {
  console.log(`${check ? 'stale' : 'wrote'} ${path}`);
  if (check) continue;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
if (check && stale.length > 0) {
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
