import { describe, expect, it } from 'vitest';
import { rememberLately } from './lately.ts';

function counted(): { of: (key: { id: number }) => { id: number }; made: number[] } {
  const made: number[] = [];
  const of = rememberLately((key: { id: number }) => {
    made.push(key.id);
    return { id: key.id };
  });
  return { of, made };
}

const keys = Array.from({ length: 500 }, (_, id) => ({ id }));

describe('what was lately worked out', () => {
  it('is worked out once while it is asked for in turn', () => {
    const { of, made } = counted();
    for (const key of keys) {
      const first = of(key);
      expect(of(key)).toBe(first);
      expect(of(key)).toEqual({ id: key.id });
    }
    expect(made).toEqual(keys.map(({ id }) => id));
  });

  it('is kept over the next plans, and worked out again after more', () => {
    const { of, made } = counted();
    const [first = { id: -1 }] = keys;
    of(first);
    for (const key of keys.slice(1, 2)) of(key);
    of(first);
    expect(made.filter((id) => id === 0)).toHaveLength(1);
    for (const key of keys.slice(2)) of(key);
    expect(of(first)).toEqual({ id: 0 });
    expect(made.filter((id) => id === 0)).toHaveLength(2);
  });
});
