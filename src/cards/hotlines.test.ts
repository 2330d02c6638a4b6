import { describe, expect, it } from 'vitest';
import { hotlines } from './hotlines.ts';

const told = (summary: string, seen: readonly string[] = []): string[] =>
  hotlines(summary, new Set(seen)).map(({ name, phone }) => `${name} ${phone}`);

describe('hotlines', () => {
  it.each([
    ['县防汛办 24 小时电话 0799-5550-150。', ['县防汛办 0799-5550-150']],
    ['报漏打岭泉燃气 0799-5550-413，停气找 0799-5550-162。', ['岭泉燃气 0799-5550-413', '停气 0799-5550-162']],
    ['打 119 或者县森防指 0799-5550-154。', ['县森防指 0799-5550-154']],
    ['出了事故打 122 或者 12122，有人受伤打 120。', ['出了事故 122']],
    ['Call 911 for danger to life, 555-0100 for everything else.', ['danger to life 911', 'everything else 555-0100']],
  ])('finds who is meant in %s', (summary, calls) => {
    expect(told(summary)).toEqual(calls);
  });

  it('takes no quantity for a number, and lists none twice', () => {
    expect(told('县粮库有原粮 18000 吨，够吃 120 天。')).toEqual([]);
    expect(told('值班 0799-5550-411。', ['0799-5550-411'])).toEqual([]);
  });
});
