import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointer } from './document.ts';
import { itemPointer, keyPointer } from './pointer-table.ts';

describe('pointers from the table', () => {
  it('are those that are joined, whatever the key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(50), (first, second, index) => {
        const parent = keyPointer('', first);
        expect(parent).toBe(pointer(first));
        expect(keyPointer(parent, second)).toBe(pointer(first, second));
        expect(itemPointer(parent, index)).toBe(pointer(first, index));
        expect(keyPointer(itemPointer(parent, index), second)).toBe(pointer(first, index, second));
      }),
    );
  });

  it('tell a key that is a number from an item only by how they were asked for', () => {
    expect(keyPointer('/levels', '0')).toBe('/levels/0');
    expect(itemPointer('/levels', 0)).toBe('/levels/0');
    expect(keyPointer('', '__proto__')).toBe('/__proto__');
  });
});
