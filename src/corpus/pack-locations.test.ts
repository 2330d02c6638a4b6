import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Location } from '#model';
import { packLocations } from './pack-locations.ts';

const span = fc
  .tuple(fc.oneof(fc.nat(9999), fc.nat(200_000)), fc.nat(99))
  .map(([start, length]) => ({ start, end: start + length }));
const location = fc.oneof(
  span.map((value): Location => ({ value })),
  fc.tuple(span, span).map(([key, value]): Location => ({ key, value })),
);
const record = fc.dictionary(fc.stringMatching(/^(?:\/[a-z0-9]{1,4}){0,3}$/), location, { noNullPrototype: true });

describe('packLocations', () => {
  it('reads as the record that went in', () => {
    fc.assert(
      fc.property(record, (locations) => {
        const packed = packLocations(locations);
        expect(Object.keys(packed)).toEqual(Object.keys(locations));
        expect({ ...packed }).toEqual(locations);
        for (const [pointer, place] of Object.entries(locations)) expect(packed[pointer]).toEqual(place);
        expect(packed['/not/there']).toBeUndefined();
        expect('/not/there' in packed).toBe(false);
      }),
    );
  });
});
