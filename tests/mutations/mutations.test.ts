import { describe, expect, it } from 'vitest';
import { countyFiles, saidOfUndamaged, type Trial, tryDamage, unknownRules } from './county.ts';
import { seeded, seedOf } from './damage.ts';
import { everyDamage } from './every-damage.ts';

/** Files that each kind of damage is done to here; `bench/mutations.ts` does it to all. */
const samples = 10;

/** The files in an order of the damage's own, so that each run tries the same ones. */
function shuffled(name: string): string[] {
  const choose = seeded(seedOf('order', name));
  const left = [...countyFiles];
  return countyFiles.flatMap(() => left.splice(choose(left.length), 1));
}

function trialsOf(damage: (typeof everyDamage)[number]): Trial[] {
  const trials: Trial[] = [];
  for (const file of shuffled(damage.name)) {
    if (trials.length >= samples) break;
    trials.push(...tryDamage(damage, file));
  }
  return trials.slice(0, samples);
}

it('is clean before it is damaged', () => {
  expect(saidOfUndamaged([...new Set(everyDamage.flatMap(({ rules }) => rules))])).toEqual([]);
});

describe('damage to the example county', () => {
  const trials = new Map(everyDamage.map((damage) => [damage.name, trialsOf(damage)]));
  const all = [...trials.values()].flat();

  it('has at least sixty kinds, each with its own name and rules that exist', () => {
    expect(trials.size).toBe(everyDamage.length);
    expect(everyDamage.length).toBeGreaterThanOrEqual(60);
    expect(unknownRules(everyDamage)).toEqual([]);
  });

  it.each(everyDamage.map(({ name, rules }) => [name, rules.join(', ')]))('can be done: %s (%s)', (name) => {
    expect(trials.get(name)?.length).toBeGreaterThan(0);
  });

  it('is found in 98 of 100 cases by a rule that is meant to find it', () => {
    const missed = all.filter(({ isFound }) => !isFound).map(({ damage, file }) => `${damage.name}: ${file}`);
    expect(missed.length / all.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('is found most of the time whatever its kind', () => {
    const weak = [...trials].filter(([, some]) => some.filter(({ isFound }) => isFound).length < some.length * 0.75);
    expect(weak.map(([name]) => name)).toEqual([]);
  });
});
