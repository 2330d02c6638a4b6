import { readFileSync } from 'node:fs';
import module from 'node:module';

/** The packages whose work is in what was read. */
const readers = ['satteri', 'remark-parse', 'remark-gfm', 'js-yaml', 'csv-parse', 'gray-matter'];

/**
 * What decides what is read from given bytes: this build of the program, the parsers beside it and the engine. Null
 * where it cannot be told, as when the program runs from its sources.
 */
export function readerIdentity(): string | null {
  try {
    const { id }: { id: string } = JSON.parse(readFileSync(new URL(import.meta.resolve('#build')), 'utf8'));
    return [id, process.version, ...readers.map(versionOf)].join(' ');
  } catch {
    return null;
  }
}

/** Throws where this Node (before 22.14) does not tell where a package lies. */
function versionOf(name: string): string {
  const file = module.findPackageJSON(name, import.meta.url);
  if (file === undefined) return `${name}@none`;
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return `${name}@${version}`;
}
