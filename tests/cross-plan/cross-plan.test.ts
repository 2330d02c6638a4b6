import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '#rules';
import { filesOf, lineOf, readTrial } from './county.ts';
import { type Plant, type PlantKind, sample } from './plant.ts';
import { levelPlants } from './plants/levels.ts';
import { linkPlants } from './plants/links.ts';
import { loadPlants } from './plants/loads.ts';
import { referencePlants } from './plants/references.ts';

const root = path.resolve(import.meta.dirname, '../..');
const county = readTrial(path.join(root, 'plans'));
if (county === null) throw new Error('the example county is missing');
const { corpus, judged } = county;

const kinds: readonly PlantKind[] = [...referencePlants, ...linkPlants, ...levelPlants, ...loadPlants];
const seed = 20261124;
const plants = kinds.flatMap((kind) =>
  sample(kind.ways(corpus), kind.take, seed).map((plant) => [kind, plant] as const),
);

/** Groups of the rules that look from plan to plan. */
const groups = /^(?:ref|link|coverage|load|resource)\//;
const crossing = rules.filter(({ id }) => groups.test(id));

function newFindings({ rule, edits }: Plant) {
  const before = new Map<string, number>();
  for (const judgement of judged(rule, [])) before.set(lineOf(judgement), (before.get(lineOf(judgement)) ?? 0) + 1);
  return judged(rule, edits).filter((judgement) => {
    const left = before.get(lineOf(judgement)) ?? 0;
    before.set(lineOf(judgement), left - 1);
    return left < 1;
  });
}

describe('the county with one thing broken between two files', () => {
  it('is broken in at least forty ways, of every kind', () => {
    expect(plants.length).toBeGreaterThanOrEqual(40);
    expect(kinds.filter((kind) => !plants.some(([own]) => own === kind)).map(({ name }) => name)).toEqual([]);
    expect(new Set(plants.map(([kind, { name }]) => `${kind.name} ${name}`)).size).toBe(plants.length);
  });

  it.each(plants.map(([kind, plant]) => [`${kind.name}: ${plant.name}`, plant] as const))('%s', (_, plant) => {
    const found = newFindings(plant).map((judgement) => [...filesOf(judgement)]);
    const both = found.some((files) => plant.places.every((file) => files.includes(file)));
    expect(both, `${plant.rule} found ${JSON.stringify(found)}, not ${plant.places.join(' and ')}`).toBe(true);
  });
});

describe.each(crossing.map(({ id }) => id))('%s', (id) => {
  it('finds nothing in the county as it is', () => {
    expect(judged(id, []).map(lineOf)).toEqual([]);
  });
});

const small = readTrial(path.resolve(root, process.env.BEIYU_EXAMPLES ?? '../shared/examples', 'shifan'));

describe.skipIf(small === null)('the small example workspace', () => {
  it.each(crossing.map(({ id }) => id))('has no error of %s', (id) => {
    const errors = (small?.judged(id, []) ?? []).filter(({ severity }) => severity === 'error');
    expect(errors.map(lineOf)).toEqual([]);
  });
});
