import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { runMain } from '../support/run-cli.ts';
import { makeFolder, smallCounty } from '../support/workspace.ts';

const county = path.resolve(import.meta.dirname, '../fixtures/eighteen-headquarters');

const missing = [
  '清河县气象灾害应急指挥部',
  '清河县自然灾害救助指挥部',
  '清河县危险化学品事故应急指挥部',
  '清河县道路交通事故应急指挥部',
  '清河县火灾事故应急指挥部',
  '清河县突发环境事件应急指挥部',
  '清河县城镇燃气事故应急指挥部',
  '清河县大面积停电应急指挥部',
  '清河县食品安全事故应急指挥部',
  '清河县重大动物疫情应急指挥部',
  '清河县群体性事件应急指挥部',
  '清河县市场保供应急指挥部',
];

interface Told {
  readonly counts: Readonly<Record<string, number>>;
  readonly headquarters: readonly { readonly name: string; readonly plans: readonly unknown[] }[];
}

async function coverage(words: readonly string[], cwd = county) {
  const { out, err, code } = await runMain(['coverage', ...words], { cwd });
  expect(code, err).toBe(0);
  return out;
}

describe('a county with eighteen headquarters and six plans', () => {
  it('is told the twelve that are missing', async () => {
    const out = await coverage(['--table', 'headquarters']);
    expect(out).toContain('18 个指挥机构，6 个有专项预案，12 个没有。');
    const lacking = out.split('\n').flatMap((line) => (line.startsWith('▲') ? (line.split(/\s+/)[1] ?? '') : []));
    expect(lacking).toEqual(missing);
  });

  it('counts the whole even where only the gaps are shown', async () => {
    const out = await coverage(['--table', 'headquarters', '--missing', '--lang', 'en']);
    expect(out).toContain('18 headquarters, 6 with a special plan, 12 without.');
    expect(out).not.toContain('清河县防汛抗旱指挥部');
    expect(out.match(/^▲/gm)).toHaveLength(12);
  });

  it('gives the same as data', async () => {
    const data: Told = JSON.parse(await coverage(['--format', 'json']));
    expect(data.counts).toEqual({ headquarters: 18, withPlan: 6, withoutPlan: 12, cells: 46, gaps: 0 });
    expect(data.headquarters.flatMap(({ name, plans }) => (plans.length === 0 ? name : []))).toEqual(missing);
  });

  it('gives both tables as Markdown and as CSV', async () => {
    const markdown = await coverage(['--format', 'markdown']);
    expect(markdown).toContain('| 指挥机构 | 灾种 | 办公室 | 专项预案 |');
    expect(markdown).toContain('| 清河县群体性事件应急指挥部 | 群体性事件 |  | 没有预案 |');
    expect(markdown).toMatch(/^\| 双溪镇 \| ○ \|/m);
    const rows: string[][] = parse(await coverage(['--format', 'csv', '--table', 'hazards']));
    const [head = [], ...places] = rows;
    expect(places.map(([name]) => name)).toEqual(['清河县', '双溪镇']);
    expect(places.map((row) => row[head.indexOf('洪水')])).toEqual(['本级', '上级']);
    expect(places.map((row) => row[head.indexOf('市场供应中断')])).toEqual(['', '']);
  });
});

describe('a registered risk that no plan covers', () => {
  const registers = {
    ...smallCounty,
    'registers/risks.csv': '编号,名称,类别,行政区划,状态\nxiawan/fire,林缘房屋,森林火灾,下湾村,监测中\n',
  };

  it('is a gap in the matrix', async () => {
    const root = makeFolder(registers);
    const out = await coverage(['--table', 'hazards'], root);
    expect(out).toMatch(/^下湾村\s+▲/m);
    expect(out).toContain('1 处“▲”');
  });

  it('is written to a file that is asked for', async () => {
    const root = makeFolder(registers);
    expect(await coverage(['--table', 'hazards', '--format', 'csv', '--out', 'gaps/hazards.csv'], root)).toBe('');
    expect(readFileSync(path.join(root, 'gaps/hazards.csv'), 'utf8')).toMatch(/^下湾村,缺$/m);
  });
});

it('says so where there is nothing to compare yet', async () => {
  const root = makeFolder({ 'beiyu.yaml': 'name: 新库\nlocale: zh-CN\n' });
  expect(await coverage([], root)).toBe(
    '单位库里没有登记指挥机构。\n\n预案和风险库里还没有灾种，或者没有登记行政区划。\n',
  );
});
