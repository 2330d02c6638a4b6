import { describe, expect, it } from 'vitest';
import type { Finding } from '#model';
import { baselineOf, compareToBaseline, readBaseline } from './baseline.ts';

function finding(identity: string, line = 1): Finding {
  const range = { start: { line, column: 1 }, end: { line, column: 2 } };
  const facts = { rule: 'text/vague-wording', severity: 'warn', message: 'm', file: 'plans/a.md' } as const;
  return { ...facts, range, related: [], basis: [], help: '', identity };
}

describe('a baseline', () => {
  it('knows a finding again when its line has moved', () => {
    const { fresh, known, gone } = compareToBaseline([finding('a', 40)], baselineOf([finding('a', 3)]));
    expect([fresh.length, known.length, gone.length]).toEqual([0, 1, 0]);
  });

  it('tells a new finding though an old one of the same rule has gone', () => {
    const { fresh, gone } = compareToBaseline([finding('b')], baselineOf([finding('a')]));
    expect(fresh.map(({ identity }) => identity)).toEqual(['b']);
    expect(gone.map(({ identity }) => identity)).toEqual(['a']);
  });

  it('tells the second of two that are alike when only one was known', () => {
    const { fresh, known } = compareToBaseline([finding('a', 1), finding('a', 9)], baselineOf([finding('a')]));
    expect([fresh.length, known.length]).toEqual([1, 1]);
  });

  it('is read back as it was written, and refuses what is no baseline', () => {
    const baseline = baselineOf([finding('b'), finding('a')]);
    expect(readBaseline(JSON.stringify(baseline))).toEqual(baseline);
    for (const text of ['', '[]', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"rule":"x"}]}'])
      expect(readBaseline(text)).toBeNull();
  });
});
