import { build } from 'astro';
import { fileURLToPath } from 'node:url';
const root = process.argv[2];
const out = process.argv[3];
console.time('t');
const script = fileURLToPath(new URL('./src/search.ts', import.meta.url));
await build({ root, configFile:false, srcDir: new URL('./src/', import.meta.url).pathname, publicDir: new URL('./public/', import.meta.url).pathname, outDir: out, cacheDir: root+'/cache', logLevel:'info', build:{format:'directory',assets:'assets', inlineStylesheets:'never'}, devToolbar:{enabled:false}, vite:{cacheDir: root+'/vite'},
integrations:[{name:'beiyu',hooks:{'astro:config:setup':({injectScript})=>injectScript('page',`import ${JSON.stringify(script)};`)}}] });
console.timeEnd('t');
