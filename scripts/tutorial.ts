import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { walkTutorial } from './tutorial/run-tutorial.ts';

// Walks the tutorials of docs/ and writes what was really printed into their text blocks; with --check it writes nothing
// and exits 1 when a page says otherwise. Names of pages may follow: tutorial.en.md.

const docs = path.resolve(import.meta.dirname, '..', 'docs');
const pages: readonly (readonly [file: string, locale: string])[] = [
  ['tutorial.md', 'zh_CN.UTF-8'],
  ['tutorial.en.md', 'en_GB.UTF-8'],
  ['review.md', 'zh_CN.UTF-8'],
  ['review.en.md', 'en_GB.UTF-8'],
];
const isCheck = process.argv.includes('--check');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

for (const [file, locale] of pages) {
  if (wanted.length > 0 && !wanted.includes(file)) continue;
  const full = path.join(docs, file);
  const page = readFileSync(full, 'utf8').replaceAll('\r\n', '\n');
  const walked = await walkTutorial(page, locale);
  if (walked === page) continue;
  if (!isCheck) writeFileSync(full, walked);
  else process.exitCode = 1;
  console.log(`${isCheck ? 'stale' : 'wrote'} docs/${file}`);
}
