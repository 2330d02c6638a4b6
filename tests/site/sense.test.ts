import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildView } from '#view';
import { callTree, slowest } from '../../site/src/call-tree.ts';
import { openWorkspace } from '../../src/index.ts';

const county = path.resolve(import.meta.dirname, '../../plans');

describe('what a hazard page of the county tells', async () => {
  const { corpus } = await openWorkspace(county);
  const view = buildView(corpus, { audience: 'public', language: 'zh', today: '2026-11-24' });
  const hazard = (slug: string): (typeof view.hazards)[number] | undefined =>
    view.hazards.find((one) => one.slug === slug);

  it('names shelters only where people leave for one', () => {
    for (const slug of ['flood', 'landslide', 'earthquake', 'hazchem'])
      expect(hazard(slug)?.shelters.length, slug).toBeGreaterThan(0);
    for (const slug of ['cyber', 'animal-disease', 'food', 'market', 'mass-incident'])
      expect(hazard(slug)?.shelters, slug).toEqual([]);
  });

  it('explains warning colours only where they are raised', () => {
    expect(hazard('flood')?.warnings).toHaveLength(4);
    for (const slug of ['cyber', 'earthquake', 'power-outage']) expect(hazard(slug)?.warnings, slug).toEqual([]);
  });

  it('says amounts as they are spoken, and a plan’s headquarters by every name', () => {
    const flood = view.plans.find(({ id }) => id === 'anhe/flood');
    expect(JSON.stringify(flood?.levels)).toMatch(/240\.5\u00a0米/);
    expect(flood?.headquarters).toContain('县防指');
  });
});

describe('call trees', () => {
  const hop = (from: string, to: string, minutes: number): Parameters<typeof callTree>[0][number] => ({
    from,
    to,
    minutes,
    call: null,
  });

  it('hang a report under the one that sets it off, and count the slowest branch', () => {
    const tree = callTree([hop('村', '镇', 10), hop('镇', '县', 20), hop('镇', '邻镇', 5), hop('厂', '县', 15)]);
    expect(tree.map(({ hop: { from }, next }) => [from, next.length])).toEqual([
      ['村', 2],
      ['厂', 0],
    ]);
    expect(slowest(tree)).toBe(30);
  });

  it('end where reports go round in a circle', () => {
    expect(slowest(callTree([hop('甲', '乙', 5), hop('乙', '甲', 5)]))).toBe(10);
  });
});
