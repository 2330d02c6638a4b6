import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '#model';
import { buildJurisdictionTree } from './jurisdiction-tree.ts';
import type { Naming, Resolution } from './named.ts';
import { rankingOf } from './ranking.ts';

const document: SourceDocument = {
  file: 'registers/jurisdictions.yaml',
  kind: 'register',
  text: '',
  encoding: 'utf-8',
  slips: [],
  locations: {},
  suppressions: [],
};

/** A province with two cities, each with two counties, each with two townships. */
const places = [
  'p',
  'p/1',
  'p/2',
  ...['1', '2'].flatMap((city) =>
    ['a', 'b'].flatMap((county) => {
      const id = `p/${city}/${county}`;
      return [id, `${id}/x`, `${id}/y`];
    }),
  ),
];
const tree = buildJurisdictionTree(
  places.map((id) => {
    const parent = id.includes('/') ? { parent: id.slice(0, id.lastIndexOf('/')) } : {};
    return { register: 'jurisdictions', data: { id, name: id, level: 'county', ...parent }, document, pointer: '' };
  }),
);

function bearer(place: string | null, number: number, how: Naming['how']): Naming {
  const target = {
    kind: 'unit',
    id: `u${number}`,
    name: '水利局',
    jurisdiction: place,
    document,
    pointer: '',
  } as const;
  return { target, how };
}

/** The same by going through all bearers: 0 in the same place, 1 in the one around it, …; then inside; then the rest. */
function plainly(bearers: readonly Naming[], from: string | null): Resolution {
  const current = bearers.filter(({ how }) => how !== 'former');
  const pool = current.length > 0 ? current : bearers;
  const distances = pool.map(({ target: { jurisdiction } }) => {
    if (from === null || jurisdiction === null) return 1000;
    const outwards = tree.outwards(from).indexOf(jurisdiction);
    if (outwards >= 0) return outwards;
    return tree.isWithin(jurisdiction, from) ? 100 : 1000;
  });
  const nearest = pool.filter((_, index) => distances[index] === Math.min(...distances));
  const [first] = nearest;
  if (first === undefined) return { kind: 'unknown' };
  if (nearest.length > 1) return { kind: 'ambiguous', targets: nearest.map(({ target }) => target) };
  return first.how === 'former'
    ? { kind: 'retired', target: first.target, until: null }
    : { kind: 'found', target: first.target };
}

describe('rankingOf', () => {
  const place = fc.option(fc.constantFrom(...places));
  const how = fc.constantFrom('name', 'short', 'former');

  it('means what going through all bearers means, from every place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, how), { maxLength: 6 }), (written) => {
        const bearers = written.map(([where, by], number) => bearer(where, number, by));
        const ranking = rankingOf(bearers, tree);
        for (const from of [null, ...places]) {
          expect(ranking(from)).toEqual(plainly(bearers, from));
          expect(ranking(from)).toBe(ranking(from));
        }
      }),
    );
  });
});
