/**
 * Builds the handbook: `node site/build.mjs`, with BEIYU_SITE = {"work", "out", "base", "site"} as JSON and BEIYU_VIEW the
 * path of the view's JSON. Runs in a process of its own, so that Astro's environment is not the caller's.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildSite } from 'astro';
import { build as bundle } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const { work, out, base, site } = JSON.parse(process.env.BEIYU_SITE ?? '{}');
const folder = (...parts) => path.join(...parts, path.sep);

/** Tells the caller how far the work is. */
const tell = (step) => process.send?.({ step });

/** A script that any browser can load, from a folder too: one file, no modules. */
async function bundleScript(entry, name, target) {
  const result = await bundle({
    configFile: false,
    root: here,
    logLevel: 'error',
    cacheDir: path.join(work, 'vite'),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: path.join(here, 'src/client', entry), formats: ['iife'], name: 'beiyu', fileName: () => name },
    },
  });
  const [{ output }] = [result].flat();
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, name), output[0].code);
}

/**
 * Astro looks for its own parts from the folder that it works in, which need not lie near the package: they are found
 * from here.
 */
const ownPackages = {
  name: 'beiyu-own-packages',
  enforce: 'pre',
  resolveId(id) {
    return id === 'astro' || id.startsWith('astro/') ? fileURLToPath(import.meta.resolve(id)) : null;
  },
};

tell('pages');
await buildSite({
  root: folder(work),
  configFile: false,
  srcDir: folder(here, 'src'),
  publicDir: folder(here, 'public'),
  outDir: folder(out),
  cacheDir: folder(work, 'cache'),
  logLevel: 'error',
  output: 'static',
  base,
  ...(site === null ? {} : { site }),
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'file' },
  integrations: [
    {
      name: 'beiyu-progress',
      hooks: { 'astro:build:generated': () => tell('scripts') },
    },
  ],
  vite: {
    cacheDir: path.join(work, 'vite'),
    logLevel: 'error',
    build: { minify: true, cssMinify: true },
    plugins: [ownPackages],
  },
});
await bundleScript('app.ts', 'app.js', path.join(out, 'assets'));
await bundleScript('single.ts', 'single.js', path.join(out, 'assets'));
await bundleScript('sw.ts', 'sw.js', out);
/** White space that a browser would show between Chinese characters and tags; the sources have it for their own sake. */
async function tidy(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const html = await readFile(file, 'utf8');
    await writeFile(
      file,
      html
        .replaceAll(/(<[a-z][^<>]*>)\s+(?=[\u2e80-\u9fff\uff00-\uffef])/g, '$1')
        .replaceAll(/(?<=[\u2e80-\u9fff\uff00-\uffef])\s+(?=<\/)/g, '')
        .replaceAll(/>\s{2,}</g, '> <'),
    );
  }
}

await tidy(out);
tell('done');
process.disconnect?.();
