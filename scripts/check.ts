import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// `npm run check`: everything that must hold beside the tests. Each step runs to its end, so that one run shows all
// that is to be mended.

const root = resolve(import.meta.dirname, '..');

/** The script behind a package's command, run by this Node: no shell, the same on Windows. */
function tool(name: string, bin: string): string {
  const folder = join(root, 'node_modules', name);
  const { bin: bins }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return join(folder, typeof bins === 'string' ? bins : (bins[bin] ?? ''));
}

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['format and lint', [tool('@biomejs/biome', 'biome'), 'check', '.']],
  ['types', [tool('typescript', 'tsc'), '--noEmit']],
  ['generated files are fresh', ['--conditions=source', join('scripts', 'generate.ts'), '--check']],
  ['nothing dead', [tool('knip', 'knip')]],
  ['the example county', ['--conditions=source', join('scripts', 'check-county.ts')]],
];

let failed = 0;
for (const [title, args] of steps) {
  const started = performance.now();
  const done = spawnSync(process.execPath, [...args], { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const isGood = done.status === 0;
  if (!isGood) failed += 1;
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${title} (${seconds} s)`);
}
if (failed > 0) {
  console.error(`${failed} of ${steps.length} checks failed.`);
  process.exitCode = 1;
}
