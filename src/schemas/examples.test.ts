import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv, readYaml, splitFrontMatter } from '#parse';
import type { ValidatedName } from './generated/validators.js';
import { schemaNames } from './names.ts';
import { readAs, readListAs } from './read-as.ts';

// The first lies beside the checkout and is passed over where it is absent.
const places = ['../../../shared/examples/shifan', '../../plans']
  .map((path) => join(import.meta.dirname, path))
  .filter((place) => existsSync(place));
const folders: readonly (readonly [string, ValidatedName])[] = [
  ['.', 'workspace'],
  ['plans', 'plan'],
  ['cases', 'case'],
  ['drills', 'drill'],
  ['reviews', 'review'],
];

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder).filter((file) => /\.(md|yaml|csv)$/.test(file) && !/^README/.test(file))
    : [];
}

function slipsOf(file: string, name: ValidatedName): unknown[] {
  const text = readFileSync(file, 'utf8');
  const cut = file.endsWith('.md') ? splitFrontMatter(text) : { yaml: text, yamlStart: 0 };
  const { value, slips } = readAs(name, readYaml(cut.yaml ?? '', cut.yamlStart), text);
  return value === null ? ['not read', ...slips] : [...slips];
}

describe.each(places)('%s', (place) => {
  const documents = folders.flatMap(([folder, name]) =>
    filesIn(join(place, folder)).map((file) => [join(folder, file), name] as const),
  );
  test.for(documents)('%s reads without a slip', ([file, name]) => {
    expect(slipsOf(join(place, file), name)).toEqual([]);
  });

  test.for(filesIn(join(place, 'registers')))('registers/%s reads without a slip', (file, { skip }) => {
    const name = schemaNames.find((each) => each === file.replace(/\..*/, ''));
    if (name === undefined) return skip();
    const text = readFileSync(join(place, 'registers', file), 'utf8');
    const raw = file.endsWith('.csv') ? { ...readCsv(text), source: 'csv' as const } : readYaml(text, 0);
    const { entries, slips } = readListAs(name, raw, text);
    expect(slips).toEqual([]);
    expect(entries.filter(({ value }) => value === null)).toEqual([]);
  });
});
