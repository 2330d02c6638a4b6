import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

// Bundles the library and the command line into dist/: one file a layer's door, so that `#layer` resolves there too,
// and few files to load at a start. Rule pages lie beside, for `explain`.

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');
const fresh = join(root, 'build', 'dist');

/** `cli/index`, `model/index`, …, the library's own door, and what another thread starts with. */
function entries(): Record<string, string> {
  const layers = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(source, entry.name, 'index.ts')))
    .map(({ name }) => [`${name}/index`, join(source, name, 'index.ts')]);
  const others = ['index', 'threads/thread'].map((name) => [name, join(source, `${name}.ts`)]);
  return Object.fromEntries([...layers, ...others]);
}

/** What every check needs is one file: each file that is loaded at a start costs half a millisecond. */
const core =
  /[\\/]src[\\/](?:parse|schemas|registers|corpus|cards|rule-kit|rules|engine|review|lifecycle|view|report|disk)[\\/]/;

async function bundle(): Promise<void> {
  const build = await rolldown({
    cwd: root,
    input: entries(),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('#') && !/^([A-Za-z]:)?[\\/]/.test(id),
    resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
    logLevel: 'warn',
  });
  await build.write({
    dir: fresh,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'core', test: core }] },
  });
  await build.close();
}

/** The pages of the rules, each in the folder of its id. */
function copyRulePages(): void {
  const isPage = (file: string): boolean => /rule(?:\.en)?\.md$/.test(file);
  cpSync(join(source, 'rules'), join(fresh, 'rules'), {
    recursive: true,
    filter: (from) => !/\.[a-z]+$/.test(from) || isPage(from),
  });
}

/** A name for what was built: what an earlier build has read may not be the same. */
function writeIdentity(): void {
  const hash = createHash('sha256');
  const files = readdirSync(fresh, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  for (const file of files.sort()) hash.update(file.replaceAll('\\', '/')).update(readFileSync(join(fresh, file)));
  writeFileSync(join(fresh, 'build.json'), `${JSON.stringify({ id: hash.digest('hex') })}\n`);
}

rmSync(fresh, { recursive: true, force: true });
await bundle();
copyRulePages();
writeIdentity();
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(fresh, join(root, 'dist'));
