import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '#parse';
import { type Outcome, runMain } from '../support/run-cli.ts';
import { bytesOf, type Files, makeFolder } from '../support/workspace.ts';
import { county } from './county.ts';

const plan = (id: string, lead: string, body = ''): string =>
  `---\n编号: anhe/${id}\n名称: ${id}预案\n类型: 专项应急预案\n行政区划: 安和县\n状态: 草案\n版本: "1"\n牵头单位: ${lead}\n---\n\n# ${id}预案\n\n${body}`;

const files: Files = {
  ...Object.fromEntries(county),
  'plans/flood.md': plan('flood', '县水利局', '## 4 应急响应\n\n1. **县水利局局长**（30分钟内）：通知县气象局。\n'),
  'plans/fire.md': plan('fire', '县消防救援大队'),
  'plans/ice.md': plan('ice', '县交通局', '有事打 0799-5550-103。\n'),
};

function workspace(more: Files = {}): { root: string; run: (line: string) => Promise<Outcome> } {
  const root = makeFolder({ ...files, ...more });
  return { root, run: (line) => runMain(line.split(' '), { cwd: root, today: '2026-11-26', columns: 120 }) };
}

interface Used {
  readonly file: string;
}

function filesIn(json: string): string[] {
  const parsed: unknown = JSON.parse(json);
  const isUsed = (one: unknown): one is Used => typeof one === 'object' && one !== null && 'file' in one;
  return Array.isArray(parsed) ? parsed.filter(isUsed).map(({ file }) => file) : [];
}

describe('register find', () => {
  it('answers which teams are there in time, how many, and whom to call', async () => {
    const { run } = workspace();
    const { code, out, err } = await run('register find --can 水上救援 --near 青溪镇 --within 40分钟');
    expect(code).toBe(0);
    expect(out).toContain('城关消防救援站  45 人');
    expect(out).toContain('0799-5550-503');
    expect(err).toContain('共 45 人');
  });

  it('names the soonest where none is there in time, and refuses what it cannot reckon', async () => {
    const { run } = workspace();
    expect((await run('register find --can 水上救援 --near 青溪镇 --within 5分钟')).err).toContain(
      '最快的是“城关消防救援站”',
    );
    expect(await run('register find --within 5分钟')).toMatchObject({ code: 2 });
    expect(await run('register find laws')).toMatchObject({ code: 2 });
    expect(await run('register find --near 没有的镇')).toMatchObject({ code: 2 });
  });
});

describe('one change of a phone', () => {
  it('is told at the same plans by who-uses and by ref/suspect; undone, at none', async () => {
    const { root, run } = workspace();
    const used = filesIn((await run('register who-uses 县水利局 --format json')).out);
    expect(used).toEqual(['plans/flood.md', 'plans/ice.md']);
    expect((await run('confirm')).code).toBe(0);
    const suspects = async (): Promise<string[]> => {
      const { out } = await run('check --format json');
      return [...out.matchAll(/"rule": "ref\/suspect"[^}]*?"file": "([^"]+)"/g)].map((match) => match[1] ?? '');
    };
    expect(await suspects()).toEqual([]);
    const sheet = makeFolder({
      'a.csv': '单位,电话一\n县水利局,0799-5550-903\n',
      'b.csv': '单位,电话一\n县水利局,0799-5550-103\n',
    });
    const before = bytesOf(root, 'registers/contacts.csv');
    await run(`register import contacts ${sheet}/a.csv --write`);
    expect(await suspects()).toEqual(used);
    await run(`register import contacts ${sheet}/b.csv --write`);
    expect(bytesOf(root, 'registers/contacts.csv')).toBe(before);
    expect(await suspects()).toEqual([]);
  });
});

describe('register import', () => {
  const csv =
    '编号,名称,数量,单位,存放,有效期至\nanhe/flood-stone,块石,6100,立方米,县防汛物资仓库,\nanhe/flood-gravel,砂石料,很多,立方米,县防汛物资仓库,\n';
  const bytes = encodeGb18030(csv) ?? new Uint8Array();

  it('shows what would change and the row that is broken, and writes nothing unless asked', async () => {
    const { root, run } = workspace();
    const folder = makeFolder({ 'stock.csv': bytes });
    const before = bytesOf(root, 'registers/supplies.csv');
    const preview = await run(`register import supplies ${folder}/stock.csv`);
    expect(preview.code).toBe(1);
    expect(preview.out).toContain('~ 块石 (anhe/flood-stone)  数量: 6000 → 6100');
    expect(preview.out).toMatch(/第 3 行 C 列（数量）：.*很多/);
    expect(preview.err).toContain('什么也没有写');
    expect(bytesOf(root, 'registers/supplies.csv')).toBe(before);
    await run(`register import supplies ${folder}/stock.csv --write`);
    const after = readFileSync(path.join(root, 'registers/supplies.csv'), 'utf8');
    expect(after).toBe((county.get('registers/supplies.csv') ?? '').replace('20—50 cm,6000', '20—50 cm,6100'));
  });

  it('tells a file that is not there, and a table of which nobody can say what it is', async () => {
    const { run } = workspace();
    const folder = makeFolder({ 'x.csv': '甲,乙\n1,2\n' });
    expect(await run('register import supplies nowhere.csv')).toMatchObject({ code: 2 });
    const { code, err } = await run(`register import ${folder}/x.csv`);
    expect([code, err.includes('看不出')]).toEqual([2, true]);
  });
});

describe('register export', () => {
  it('writes a workbook that changes nothing when it comes back', async () => {
    const { root, run } = workspace();
    const done = await run('register export --out out/all.xlsx');
    expect(done).toMatchObject({ code: 0 });
    const back = await run('register import out/all.xlsx --write --clear --prune');
    expect(back.code).toBe(0);
    for (const [file, text] of county) expect(readFileSync(path.join(root, file), 'utf8')).toBe(text);
    expect((await run('register export --out out/all.xlsx')).code).toBe(2);
  });

  it('leaves out of a public table what the schema keeps internal', async () => {
    const { run } = workspace();
    const all = await run('register export posts');
    const open = await run('register export posts --audience public');
    expect(all.out).toContain('手机');
    expect(open.out).not.toContain('手机');
    expect(open.out).not.toContain('138****');
  });
});

describe('register list, show and stale', () => {
  it('give tables for people and data for programs', async () => {
    const { run } = workspace();
    expect((await run('register list')).out).toMatch(/teams +救援队伍 +35/);
    expect((await run('register list depots --format csv')).out.split('\n')[0]).toContain('编号,名称,行政区划');
    expect((await run('register show 县水利局')).out).toContain('0799-5550-103');
    const stale = await run('register stale --days 400 --format json');
    expect(JSON.parse(stale.out)).toContainEqual(expect.objectContaining({ kind: 'verification', name: '县应急局' }));
    expect(await run('register stael')).toMatchObject({ code: 2 });
    expect(await run('register show 没有的局')).toMatchObject({ code: 2 });
  });
});

describe('due', () => {
  it('lists what is due for a unit, as a table, as data and as a calendar', async () => {
    const { run } = workspace();
    const table = await run('due --kind 隐患治理 --days 100');
    expect(table.out).toMatch(/2027-01-31 +66 +隐患治理 +汇川购物中心/);
    expect(table.err).toContain('已过期 0 项');
    const data: unknown = JSON.parse((await run('due --kind mitigation --who 汇川购物中心 --format json')).out);
    expect(data).toEqual([expect.objectContaining({ kind: 'mitigation', on: '2027-01-31', overdue: false })]);
    expect((await run('due --kind mitigation --format ics')).out).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/);
    expect(await run('due --kind 什么')).toMatchObject({ code: 2 });
    expect(await run('due --until 2027-02-30')).toMatchObject({ code: 2 });
  });
});

describe('stats', () => {
  it('counts in tables, CSV and JSON', async () => {
    const { run } = workspace();
    const table = await run('stats trainings --year 2026');
    expect(table.out).toMatch(/培训：按年\n年份 +次数 +学时 +人次\n/);
    expect((await run('stats incidents --format csv')).out).toMatch(/^年份,次数,死亡/);
    const data: unknown = JSON.parse((await run('stats incidents drills --format json')).out);
    expect(Object.keys(Object(data))).toEqual(['incidents', 'drills']);
    expect((await run('stats localness')).out).toMatch(
      /本地内容：写到本地名称或数字的句子\n预案 +占比% +本地句 +全部句 +响应部分占比% +响应部分本地句 +响应部分全部句\n/,
    );
    expect(await run('stats weather')).toMatchObject({ code: 2 });
    expect(await run('stats --year 26')).toMatchObject({ code: 2 });
  });
});
