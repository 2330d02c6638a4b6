import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXml } from '../support/read-xml.ts';
import { runMain } from '../support/run-cli.ts';
import { makeFolder } from '../support/workspace.ts';

const registers = {
  'beiyu.yaml': 'name: 甲县应急预案库\nlocale: zh-CN\njurisdiction: jia\ncompound:\n  - [jia/flood, jia/relief]\n',
  'registers/jurisdictions.yaml':
    '- {编号: jia, 名称: 甲县, 级别: 县}\n- {编号: yi, 名称: 乙镇, 级别: 乡镇, 上级: 甲县}\n- {编号: bing, 名称: 丙村, 级别: 村, 上级: 乙镇}\n',
};

function plan(id: string, title: string, kind: string, place: string, rest = ''): string {
  return `---\n编号: ${id}\n名称: ${title}\n类型: ${kind}\n行政区划: ${place}\n状态: 现行\n版本: "1"\n${rest}\n---\n\n# ${title}\n`;
}

const files = {
  ...registers,
  'plans/village.md': plan('bing/village', '丙村应急预案', '村应急预案', '丙村', '上位预案: [yi/overall]'),
  'plans/town.md': plan('yi/overall', '乙镇应急预案', '乡镇应急预案', '乙镇', '上位预案: [jia/flood]'),
  'plans/flood.md': plan(
    'jia/flood',
    '甲县防汛应急预案',
    '专项应急预案',
    '甲县',
    '上位预案: [jia/overall]\n衔接预案: [jia/relief]\n引发预案: [{预案: jia/geohazard, 条件: 3小时降雨量达到50毫米}]',
  ),
  'plans/geohazard.md': plan(
    'jia/geohazard',
    '甲县地质灾害应急预案',
    '专项应急预案',
    '甲县',
    '上位预案: [jia/overall]',
  ),
  'plans/relief.md': plan('jia/relief', '甲县救助应急预案', '专项应急预案', '甲县', '衔接预案: [jia/flood]'),
  'plans/overall.md': plan('jia/overall', '甲县总体应急预案', '总体应急预案', '甲县'),
};

interface Told {
  readonly nodes: readonly { readonly id: string; readonly distance: number }[];
  readonly edges: readonly unknown[];
}

async function graph(words: readonly string[], cwd = makeFolder(files)) {
  const { out, err, code } = await runMain(['graph', ...words], { cwd });
  expect(code, err).toBe(0);
  return out;
}

describe('as text', () => {
  it('shows what one plan is linked with', async () => {
    expect(await graph(['jia/flood'])).toBe(
      [
        '甲县防汛应急预案 (jia/flood)',
        '  上位      甲县总体应急预案 (jia/overall)',
        '  下位      乙镇应急预案 (yi/overall)',
        '  衔接      甲县救助应急预案 (jia/relief)',
        '  引发      甲县地质灾害应急预案 (jia/geohazard)（当：3小时降雨量达到50毫米）',
        '  同时启动  甲县救助应急预案 (jia/relief)',
        '',
      ].join('\n'),
    );
  });

  it('shows the whole library as a tree', async () => {
    expect(await graph(['--lang', 'en'])).toBe(
      [
        '甲县总体应急预案 (jia/overall)',
        '  甲县防汛应急预案 (jia/flood)  ⇢ jia/geohazard',
        '    乙镇应急预案 (yi/overall)',
        '      丙村应急预案 (bing/village)',
        '  甲县地质灾害应急预案 (jia/geohazard)',
        '甲县救助应急预案 (jia/relief)',
        '',
        '6 plans, 6 links.',
        '',
      ].join('\n'),
    );
  });
});

describe('as data', () => {
  it('gives nodes and edges, as far as is asked', async () => {
    const near: Told = JSON.parse(await graph(['丙村应急预案', '--format', 'json']));
    expect(near.nodes.map(({ id, distance }) => [id, distance])).toEqual([
      ['yi/overall', 1],
      ['bing/village', 0],
    ]);
    const far: Told = JSON.parse(await graph(['丙村应急预案', '--format', 'json', '--depth', '2']));
    expect(far.edges).toEqual([
      { how: 'follows', from: 'yi/overall', to: 'jia/flood' },
      { how: 'follows', from: 'bing/village', to: 'yi/overall' },
    ]);
  });

  it('refuses a depth that is none', async () => {
    const { code, err } = await runMain(['graph', '--depth', '0'], { cwd: makeFolder(files) });
    expect(code).toBe(2);
    expect(err).toContain('--depth');
  });
});

describe('as a drawing', () => {
  const boxes = (svg: string): { title: string; y: number }[] =>
    [...svg.matchAll(/<g><title>([^<]*)<\/title><rect x="[\d.]+" y="([\d.]+)"/g)].map(([, title = '', y = '']) => ({
      title,
      y: Number(y),
    }));

  it('is well formed, titled and described', async () => {
    const svg = await graph(['jia/flood', '--format', 'svg']);
    expect(() => readXml(svg)).not.toThrow();
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('<title>甲县防汛应急预案：预案关系图</title>');
    expect(svg).toMatch(/<desc>[^<]*引发预案（灾害链） 甲县地质灾害应急预案（3小时降雨量达到50毫米）/);
  });

  it('stands by administrative level from top to bottom', async () => {
    const placed = boxes(await graph(['--format', 'svg'])).toSorted((a, b) => a.y - b.y);
    expect(placed.map(({ title }) => title.replace(/^.*\(|\)$/g, ''))).toEqual([
      'jia/overall',
      expect.stringMatching(/^jia\//),
      expect.stringMatching(/^jia\//),
      expect.stringMatching(/^jia\//),
      'yi/overall',
      'bing/village',
    ]);
    expect(new Set(placed.slice(1, 4).map(({ y }) => y)).size).toBe(1);
  });

  it('has hazard chains dotted, with an arrow', async () => {
    const svg = await graph(['jia/flood', '--format', 'svg']);
    const drawn = svg.slice(svg.indexOf('</defs>'), svg.indexOf('<g><title>'));
    expect(
      drawn.match(/stroke-linecap="round" stroke-dasharray="\.1 1\.5" marker-end="url\(#tip-triggers\)"/g),
    ).toHaveLength(1);
  });

  it('is written to a file that is asked for', async () => {
    const root = makeFolder(files);
    expect(await graph(['--format', 'svg', '--out', 'out/map.svg'], root)).toBe('');
    expect(readFileSync(path.join(root, 'out/map.svg'), 'utf8')).toContain('</svg>');
  });
});
