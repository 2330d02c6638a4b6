import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildView, type HandbookView, searchIndex, searchRecords } from '#view';
import { openSearch, type Search } from '../../site/src/client/search.ts';
import { openWorkspace } from '../../src/index.ts';
import { normalise } from '../../src/view/search/normalise.ts';

const county = path.resolve(import.meta.dirname, '../../plans');

/** What people type: terms, places, units, numbers, a single character. */
const queries =
  '预案 应急预案 县防指 转移 柳湾村 柳渡镇 青溪站 铜锣 避难场所 值班电话 县水利局 泄洪 滑坡 泥石流 液氯 洪水 山洪 内涝 森林火灾 地震 食物中毒 传染病 停电 停水 冲锋舟 编织袋 村主任 监测员 学校 老人 孩子 119 12345 县人民医院 消防 云门水库 沙洲村 高速 结冰 燃气 化工 明白卡 预警 红色预警 Ⅰ级响应 指挥长 信息报告 演练 突发事件应对法 安和站 震'.split(
    ' ',
  );

async function countyView(): Promise<HandbookView> {
  return buildView((await openWorkspace(county)).corpus, { audience: 'public', language: 'zh', today: '2026-11-24' });
}

/** The index as a browser reads it: each file is a script that hands over its data. */
function searchOf(view: HandbookView, synonyms: HandbookView['synonyms']): Promise<Search> {
  const tables = new Map<string, unknown>();
  for (const { content } of searchIndex(searchRecords(view), synonyms)) {
    const [, name = '', data = ''] = /^beiyuIndex\("(\w+)",(.*)\)\n$/s.exec(content) ?? [];
    tables.set(name, JSON.parse(data));
  }
  return openSearch((name) => Promise.resolve(tables.get(name)));
}

describe('search in the county’s handbook', () => {
  it('finds what is there and nothing else, in 50 queries', async () => {
    const view = await countyView();
    const records = searchRecords(view);
    const search = await searchOf(view, []);
    const sums = { right: 0, found: 0, true: 0 };
    for (const query of queries) {
      const word = normalise(query);
      const truth = new Set(
        records
          .filter(({ title, text }) => normalise(title).includes(word) || normalise(text).includes(word))
          .map(({ url, title }) => `${url} ${title}`),
      );
      const found = await search.find(query);
      const hits = new Set((await found.next(Number.POSITIVE_INFINITY)).map(({ url, title }) => `${url} ${title}`));
      sums.right += [...hits].filter((hit) => truth.has(hit)).length;
      sums.found += hits.size;
      sums.true += truth.size;
    }
    expect(queries.length).toBeGreaterThanOrEqual(50);
    expect(sums.right / sums.true).toBeGreaterThanOrEqual(0.99);
    expect(sums.right / sums.found).toBeGreaterThanOrEqual(0.95);
  });

  it('knows other words, initials, several words and filters', async () => {
    const view = await countyView();
    const search = await searchOf(view, view.synonyms);
    const titles = async (query: string, filter = {}): Promise<string> =>
      (await (await search.find(query, filter)).next(30)).map(({ title }) => title).join('\n');
    expect(await titles('发大水')).toContain('洪水');
    expect(await titles('fxkh')).toContain('安和县防汛抗旱应急预案');
    expect(await titles('柳湾村')).toMatch(/^柳湾村/);
    expect(await titles('青溪镇 铜锣')).not.toBe('');
    const place = search.meta.kinds.indexOf('place');
    expect(await titles('青溪', { kind: place })).not.toContain('应急预案');
  });
});
