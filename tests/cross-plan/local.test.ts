import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { responseLocalness, twinFinder } from '#corpus';
import { readTrial } from './county.ts';

const county = readTrial(path.resolve(import.meta.dirname, '../../plans'));
if (county === null) throw new Error('the example county is missing');
const { corpus, judged } = county;

/** From this share on a response chapter is written for its place. */
const least = 0.6;

describe('the plans of the county are written for their places', () => {
  it('is about a hundred plans', () => {
    expect(corpus.plans.length).toBeGreaterThanOrEqual(100);
  });

  it.each(corpus.plans.map((plan) => [plan.id, plan] as const))('%s has a local response chapter', (_, plan) => {
    const { sentences, share } = responseLocalness(plan, corpus.around(plan));
    expect(sentences).toBeGreaterThan(0);
    expect(share).toBeGreaterThanOrEqual(least);
  });

  it('no two are one text with the names changed', () => {
    const twins = twinFinder(corpus);
    const alike = [
      ...twins({ part: 'body', least: 0.6, shortest: 50 }),
      ...twins({ part: 'steps', least: 0.75, shortest: 50 }),
    ];
    expect(alike.map(({ plan, twin, share }) => [plan.id, twin.id, share])).toEqual([]);
    expect(judged('copy/near-duplicate', [])).toEqual([]);
  });
});
