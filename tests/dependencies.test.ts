import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** The packages named in the first column of the tables, except those that were not taken. */
function told(): string[] {
  const [taken = ''] = readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8').split('## Considered');
  const columns = taken.split('\n').flatMap((line) => (line.startsWith('| `') ? [line.split('|')[1] ?? ''] : []));
  return columns.flatMap((column) => [...column.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

it('says of every package what it is for, and of no other', () => {
  const {
    dependencies,
    devDependencies,
  }: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const used = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  expect(told().toSorted()).toEqual(used.toSorted());
});
