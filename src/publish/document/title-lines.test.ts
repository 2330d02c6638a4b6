import { describe, expect, it } from 'vitest';
import { titleLines } from './title-lines.ts';

describe('titleLines', () => {
  it.each([
    ['安和县防汛抗旱应急预案', 20, ['安和县防汛抗旱应急预案']],
    ['安和禾湛新材料有限公司生产安全事故综合应急预案', 20, ['安和禾湛新材料有限公司', '生产安全事故综合应急预案']],
    ['安和县饮用水水源地突发环境事件应急预案', 17, ['安和县饮用水水源地突发', '环境事件应急预案']],
    ['Brookfield Base Emergency Operations Plan', 17, ['Brookfield Base', 'Emergency Operations Plan']],
    ['一二三四五六七八九十一二三四五六', 10, ['一二三四五六七八', '九十一二三四五六']],
  ])('breaks %s within %i', (title, width, lines) => {
    expect(titleLines(title, width)).toEqual(lines);
  });

  it('loses nothing and fits, however long', () => {
    const title = '安和县石梁县岫峰县广渡县森林草原火灾跨区域联合扑救和人员转移安置应急联动预案';
    const lines = titleLines(title, 12);
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(12);
  });
});
