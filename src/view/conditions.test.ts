import { describe, expect, it } from 'vitest';
import { readCondition } from '#parse';
import { conditionView, laddersOf } from './conditions.ts';

const view = (value: unknown, language: 'zh' | 'en' = 'zh'): unknown => {
  const condition = readCondition(value, '');
  return condition === null ? null : conditionView(condition, language);
};

describe('conditions in words', () => {
  it('says both ends, and whether they count', () => {
    expect(view({ metric: '河道水位', at: '青溪站', gte: 239.2, lt: 239.9, unit: 'm' })).toEqual({
      text: '青溪站河道水位达到 239.2\u00a0米、不到 239.9\u00a0米',
    });
    expect(view({ metric: '降雨量', window: '3小时', gt: 100, unit: 'mm' })).toEqual({
      text: '降雨量（3小时内）超过 100\u00a0毫米',
    });
    expect(view({ metric: 'rainfall', at: 'North', window: '3 h', gte: 50, lte: 80, unit: 'mm' }, 'en')).toEqual({
      text: 'rainfall at North in 3 h at least 50\u00a0mm, at most 80\u00a0mm',
    });
  });

  it('keeps alternatives as a list', () => {
    expect(view({ any: ['水库告急', { metric: '水位', gte: 3 }] })).toEqual({
      mode: 'any',
      of: [{ text: '水库告急' }, { text: '水位达到 3' }],
    });
  });
});

describe('ladders', () => {
  it('put the levels of one metric and station on one scale', () => {
    const level = (number: 1 | 2, gte: number): Parameters<typeof laddersOf>[0][number] => ({
      level: number,
      when: readCondition(
        {
          any: [
            { metric: '水位', at: '甲站', gte, unit: 'm' },
            { metric: '人数', gte: number },
          ],
        },
        '',
      ),
      decide: null,
      report: null,
      standDown: null,
      pointer: '',
    });
    const [first] = laddersOf([level(1, 5), level(2, 4)], 'zh');
    expect(first).toMatchObject({
      metric: '水位',
      at: '甲站',
      unit: '米',
      rungs: [
        { level: 1, min: 5 },
        { level: 2, min: 4 },
      ],
    });
  });
});
