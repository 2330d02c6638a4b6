import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cardCounty } from '../support/card-county.ts';
import { hasTool, pdfPages } from '../support/pdf.ts';
import { runMain } from '../support/run-cli.ts';
import { bytesOf, type Files, makeFolder } from '../support/workspace.ts';

const formats = ['html', 'pdf', 'json', 'csv', 'ics'];

async function activate(words: string, files: Files = cardCounty, today = '2026-11-24') {
  const cwd = makeFolder(files);
  const outcome = await runMain(['activate', ...words.split(' '), '--out', 'out'], { cwd, today });
  const at = (format: string): string => path.join(cwd, 'out', `activation.${format}`);
  return { ...outcome, cwd, at, read: (format: string) => readFileSync(at(format), 'utf8') };
}

const second = 'anhe/flood --level 2 --at 2026-07-01T03:20 --place 下湾村';

function rowsOf(csv: string): string[][] {
  return parse(csv, { bom: true });
}

describe('starting a plan', () => {
  it('gives each role its tasks by the clock, of this level only', async () => {
    const { code, read } = await activate(second);
    expect(code).toBe(0);
    expect(rowsOf(read('csv')).map((row) => row.slice(1, 5))).toEqual([
      ['角色', '截止', '重复（分钟）', '任务'],
      ['指挥长', '2026-07-01T03:50', '', '决定启动Ⅱ级响应，签发启动令。'],
      ['值班员', '2026-07-01T03:20', '', '核实安和站水位，电话报告指挥长。'],
      ['转移组', '2026-07-01T04:20', '', '转移沿河 3 个村的 640 名群众到中心小学。'],
    ]);
  });

  it('leads to the page of the plan in force, where the plan has one', async () => {
    const { read } = await activate(second);
    expect(JSON.parse(read('json')).plan.url).toMatch(
      /^https:\/\/yj\.anhe\.example\/plans\/anhe\/flood\.html\?v=2026\.1&h=[0-9a-f]{6}$/,
    );
    const closed = await activate('anhe/tank --procedure 冒罐 --at 2026-07-01T03:20');
    expect(JSON.parse(closed.read('json')).plan.url).toBeNull();
  });

  it('goes on past midnight', async () => {
    const { read } = await activate('anhe/flood --level 2 --at 2026-07-01T23:50');
    expect(rowsOf(read('csv'))[1]?.[2]).toBe('2026-07-02T00:20');
    expect(read('html')).toContain('7月2日 00:20');
  });

  it('writes the order with the four fields that the law asks for', async () => {
    const { read } = await activate(second);
    const { order } = JSON.parse(read('json'));
    expect(order).toMatchObject({
      title: '关于启动安和县防汛应急预案Ⅱ级响应的命令',
      matter: '下湾村洪水应对处置，自2026年7月1日 03:20起',
      level: 'Ⅱ级响应',
      term: '',
      decidedBy: '指挥长',
    });
    expect(order.measures).toHaveLength(3);
    expect(read('html')).toContain('预计期限');
  });

  it('fills the three reports in as far as plan and moment say', async () => {
    const { read } = await activate('anhe/flood --level 1 --at 2026-07-01T03:20');
    const { reports } = JSON.parse(read('json'));
    expect(reports.map(({ kind, to, phone }: Record<string, unknown>) => [kind, to, phone])).toEqual([
      ['first', '市防办', '0799-5550-012'],
      ['follow-up', '市防办', '0799-5550-012'],
      ['final', '市防办', '0799-5550-012'],
    ]);
    expect(reports[0].due).toBe('电话 03:50，书面 04:20');
  });

  it('asks which procedure, where a plan has several, and starts only that one', async () => {
    const asked = await activate('anhe/tank --at 2026-07-01T03:20');
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('请用 --procedure 写启动哪一种，《安和储罐现场处置方案》有：冒罐；着火。');
    const { read } = await activate('anhe/tank --procedure 着火 --at 2026-07-01T03:20');
    expect(rowsOf(read('csv')).map((row) => row[4])).toEqual(['任务', '拨119，报告园区管委会。', '启动泡沫泵。']);
    expect(JSON.parse(read('json')).order.measures).toHaveLength(2);
  });

  it('gives whoever acts undeclared the tasks too', async () => {
    const village = String(cardCounty['plans/village.md']).replace(
      '## 5 应急处置措施',
      '3. **下湾村副主任**（15分钟内）：接腿脚不便的人。\n\n## 5 应急处置措施',
    );
    const { read } = await activate('xiawan/village --at 2026-07-01T03:20', {
      ...cardCounty,
      'plans/village.md': village,
    });
    expect(rowsOf(read('csv')).filter((row) => row[1] === '下湾村副主任')).toHaveLength(1);
  });

  it('keeps a level’s own interval of reporting and drops the general one', async () => {
    const flood = String(cardCounty['plans/flood.md']).replace(
      '### 4.1 Ⅱ级响应\n\n',
      `### 4.0 信息报告

1. **值班员**（每2小时）：续报；Ⅱ级时改为每1小时。

### 4.1 Ⅱ级响应

0. **值班员**（每1小时）：续报市防办。
`,
    );
    const { read } = await activate(second, { ...cardCounty, 'plans/flood.md': flood });
    const recurring = rowsOf(read('csv')).filter((row) => row[3] !== '' && row[0] !== '序号');
    expect(recurring.map((row) => [row[3], row[4]])).toEqual([['60', '续报市防办。']]);
  });

  it('is a calendar that calendars read: no line over 75 octets, an alarm at each limit', async () => {
    const { read } = await activate(`${second} --drill`);
    const lines = read('ics').split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const unfolded = read('ics').replaceAll('\r\n ', '');
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(unfolded).toContain('DTSTART:20260701T035000');
    expect(unfolded).toContain('SUMMARY:【演练】指挥长：决定启动Ⅱ级响应，签发启动令。');
  });
});

describe('the same input', () => {
  for (const format of formats)
    it(`gives the same bytes on another day: ${format}`, async () => {
      const words = `${second} --format ${format}`;
      const [one, other] = [
        await activate(words, cardCounty, '2026-07-01'),
        await activate(words, cardCounty, '2027-01-31'),
      ];
      expect(bytesOf(other.cwd, `out/activation.${format}`) === bytesOf(one.cwd, `out/activation.${format}`)).toBe(
        true,
      );
    });
});

describe.skipIf(!hasTool('pdftotext'))('the printed pack (needs poppler)', () => {
  it('says on every page that it is a drill', async () => {
    const { at } = await activate(`${second} --drill --format pdf`);
    const pages = pdfPages(at('pdf'));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page).toContain('演练');
  });

  it('says so on no page of the real thing', async () => {
    const { at } = await activate(`${second} --format pdf`);
    for (const page of pdfPages(at('pdf'))) expect(page).not.toContain('演练');
  });
});
