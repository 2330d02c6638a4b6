import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { printed } from './support/from-sources.ts';
import type { Outputs } from './support/generator.ts';

export const name = 'pages of the rules and their catalogue';

const folder = 'docs/rules';

export function outputs(): Outputs {
  const pages = new Map(Object.entries(printed('rule-pages/print.ts')).map(([path, text]) => [path, String(text)]));
  const orphans = writtenPages().filter((path) => !pages.has(path));
  if (orphans.length > 0) throw new Error(`pages of rules that are no more; delete them: ${orphans.join(', ')}`);
  return pages;
}

/** The pages that lie in the folder, whatever rules there are. */
function writtenPages(): string[] {
  const root = resolve(import.meta.dirname, '../..', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'));
}
