import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Generator, isGenerator } from './generate/support/generator.ts';

// Runs the generators of scripts/generate/ (those that are named, else all) and writes what has changed; with
// --check it writes nothing and exits 1 when a file is stale. A generator that fails does not hold up the others; it
// is tried once more after them, for it may need what they write.

const root = resolve(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'generate');
const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const wanted = args.filter((argument) => !argument.startsWith('--'));

async function load(file: string): Promise<Generator> {
  const generator: unknown = await import(pathToFileURL(join(folder, file)).href);
  if (!isGenerator(generator)) throw new Error(`scripts/generate/${file} must export name and outputs()`);
  return generator;
}

function current(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

const writers = new Map<string, string>();
let isStale = false;

async function run(file: string): Promise<void> {
  const { outputs } = await load(file);
  for (const [path, text] of await outputs()) {
    const other = writers.get(path) ?? file;
    if (other !== file) throw new Error(`${path} is written by ${other} too`);
    writers.set(path, file);
    if (current(path) === text) continue;
    isStale = true;
    console.log(`${isCheck ? 'stale' : 'wrote'} ${path}`);
    if (isCheck) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function failing(files: readonly string[], tell: (file: string, error: unknown) => void): Promise<string[]> {
  const failed: string[] = [];
  for (const file of files) {
    await run(file).catch((error: unknown) => {
      tell(file, error);
      failed.push(file);
    });
  }
  return failed;
}

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace(/\.ts$/, '')))
  .toSorted();
const again = await failing(files, () => undefined);
const failed = await failing(again, (file, error) => console.error(`scripts/generate/${file} failed:`, error));

if (isCheck && isStale) console.error('Run `npm run generate` and commit what it writes.');
if (failed.length > 0 || (isCheck && isStale)) process.exitCode = 1;
