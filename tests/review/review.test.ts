import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { floodCounty } from '../support/flood-county.ts';
import { type Outcome, runMain } from '../support/run-cli.ts';
import { makeFolder } from '../support/workspace.ts';

const plan = 'plans/flood.md';

interface County {
  readonly root: string;
  readonly run: (...argv: readonly string[]) => Promise<Outcome>;
  readonly edit: (file: string, change: (text: string) => string) => void;
}

function county(): County {
  const root = makeFolder(floodCounty);
  return {
    root,
    run: (...argv) => runMain(argv, { cwd: root }),
    edit: (file, change) => {
      const full = path.join(root, file);
      writeFileSync(full, change(readFileSync(full, 'utf8')));
    },
  };
}

/** Lin Xi judges the plan and passes it. */
async function signed(): Promise<County> {
  const made = county();
  await made.run('review', 'start', 'anhe/flood', '--expert', '林溪');
  await made.run('review', 'record', 'anhe/flood', '--expert', '林溪', '--verdict', '通过');
  return made;
}

async function reviewFindings({ run }: County): Promise<{ rule: string; message: string }[]> {
  const { out } = await run('check', '--format', 'json', '--only', 'review');
  const report: { findings: { rule: string; message: string }[] } = JSON.parse(out);
  return report.findings;
}

describe('drawing experts', () => {
  it('never draws one who works for the lead unit, whatever the seed, and says why', async () => {
    const { run } = county();
    for (let seed = 0; seed < 40; seed += 1) {
      const { out } = await run('review', 'assign', 'anhe/flood', '--seed', String(seed), '--format', 'json');
      const draw = JSON.parse(out);
      expect(draw.drawn.map(({ name }: { name: string }) => name)).toEqual(['林溪']);
      expect(draw.passedOver).toContainEqual(
        expect.objectContaining({
          name: '周岸',
          why: expect.objectContaining({ zh: expect.stringContaining('回避') }),
        }),
      );
    }
  });

  it('draws the same for the same seed', async () => {
    const { run } = county();
    const draw = (): Promise<Outcome> => run('review', 'assign', 'anhe/flood', '--seed', 'x', '--format', 'json');
    expect((await draw()).out).toBe((await draw()).out);
  });

  it('says when the register has too few', async () => {
    const { code, out } = await county().run('review', 'assign', 'anhe/flood', '--count', '3');
    expect(code).toBe(1);
    expect(out).toContain('还差 2 名');
  });
});

describe('the gate', () => {
  it('is closed until somebody judged the plan, and open on exactly that text', async () => {
    const made = county();
    expect((await reviewFindings(made)).map(({ rule }) => rule)).toEqual(['review/missing']);
    expect((await made.run('review', 'verify')).code).toBe(1);
    const after = await signed();
    expect(await reviewFindings(after)).toEqual([]);
    expect((await after.run('review', 'verify')).code).toBe(0);
  });

  it('closes when a threshold changes, and names the level', async () => {
    const made = await signed();
    made.edit(plan, (text) => text.replace('不低于: 217.9', '不低于: 218.0'));
    const [found] = await reviewFindings(made);
    expect(found).toMatchObject({ rule: 'review/stale', message: expect.stringContaining('响应级别 2') });
    expect((await made.run('review', 'verify')).code).toBe(1);
    made.edit(plan, (text) => text.replace('不低于: 218.0', '不低于: 217.9'));
    expect(await reviewFindings(made)).toEqual([]);
  });

  it.each([
    ['white space', (text: string) => text.replace('，电话报告', '，\n   电话报告')],
    ['a phone', (text: string) => text.replace('0799-5550-150', '0799-5550-151')],
    ['a date', (text: string) => text.replace('公开: 简本', '日期: {公布: 2026-11-20}\n公开: 简本')],
  ])('stays open when only %s changes', async (_, change) => {
    const made = await signed();
    made.edit(plan, change);
    expect(await reviewFindings(made)).toEqual([]);
  });

  it('holds on to phones too where the settings say so', async () => {
    const made = await signed();
    made.edit('beiyu.yaml', (text) => `${text}review: {counts: [levels, phones]}\n`);
    made.edit(plan, (text) => text.replace('（立即）', '（2小时内）'));
    expect(await reviewFindings(made)).toEqual([]);
    made.edit(plan, (text) => text.replace('0799-5550-150', '0799-5550-151'));
    expect((await reviewFindings(made)).map(({ rule }) => rule)).toEqual(['review/stale']);
  });

  it('keeps an unreviewed plan out of the public edition', async () => {
    const made = county();
    const { code, err } = await made.run('build', '--out', path.join(made.root, 'out'), '--documents', 'never');
    expect(code).toBe(2);
    expect(err).toContain('没有通过的评审记录');
  });
});

describe('a record', () => {
  it('is never written into that of another expert', async () => {
    const made = county();
    await made.run('review', 'start', 'anhe/flood', '--expert', '何川');
    const [file = ''] = readdirSync(path.join(made.root, 'reviews'));
    const before = readFileSync(path.join(made.root, 'reviews', file), 'utf8');
    const { code, err } = await made.run('review', 'record', 'anhe/flood', '--expert', '林溪', '--verdict', '通过');
    expect(code).toBe(2);
    expect(err).toContain('review start');
    expect(readFileSync(path.join(made.root, 'reviews', file), 'utf8')).toBe(before);
  });
});

describe('a conflict of interest', () => {
  it('is told when an expert of the lead unit is asked for by name', async () => {
    const made = county();
    await made.run('review', 'start', 'anhe/flood', '--expert', '周岸');
    const found = await reviewFindings(made);
    expect(found.map(({ rule }) => rule)).toContain('review/conflict-of-interest');
  });
});

describe('the form for experts without git', () => {
  async function exported(): Promise<County & { form: string }> {
    const made = county();
    await made.run('review', 'start', 'anhe/flood', '--expert', '林溪');
    await made.run('review', 'export', 'anhe/flood', '--expert', '林溪', '--out', 'out');
    const [form = ''] = readdirSync(path.join(made.root, 'out'));
    return { ...made, form: path.join(made.root, 'out', form) };
  }

  /** Types into the cells of the form as a person would: the verdict and the opinion of a row, and the whole. */
  function fillIn(form: string): void {
    const files = unzipSync(readFileSync(form));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const cells = xml.split('</w:tc>');
    const write = (index: number, text: string): void => {
      cells[index] = (cells[index] ?? '').replace(/<\/w:p>(?![\s\S]*<\/w:p>)/, `<w:r><w:t>${text}</w:t></w:r></w:p>`);
    };
    const at = (word: string): number =>
      cells.findIndex((cell) => cell.replaceAll(/<[^>]*>/g, '').replace(' *', '') === word);
    const row = at('响应分级');
    write(row + 3, '基本符合');
    write(row + 4, '补充夜间值班电话');
    // The facts stand in one row below their labels: the verdict is the sixth of seven.
    write(at('文本指纹') + 7 + 2, '修改后通过');
    files['word/document.xml'] = strToU8(cells.join('</w:tc>'));
    writeFileSync(form, zipSync(files));
  }

  it('comes back once, and a second time changes nothing', async () => {
    const made = await exported();
    fillIn(made.form);
    const first = await made.run('review', 'import', made.form);
    expect(first.code, first.err).toBe(0);
    const [record = ''] = readdirSync(path.join(made.root, 'reviews'));
    const full = path.join(made.root, 'reviews', record);
    const text = readFileSync(full, 'utf8');
    expect(text).toContain('结论: 修改后通过');
    expect(text).toMatch(/要素: 响应分级, .*结论: 基本符合, 意见: 补充夜间值班电话/);
    const second = await made.run('review', 'import', made.form);
    expect(second.err).toContain('已经收过');
    expect(readFileSync(full, 'utf8')).toBe(text);
  });

  it('is taken in with a warning when the plan was changed since, and the sign-off does not hold', async () => {
    const made = await exported();
    fillIn(made.form);
    made.edit(plan, (text) => text.replace('不低于: 217.9', '不低于: 218.0'));
    const { code, err } = await made.run('review', 'import', made.form);
    expect(code).toBe(1);
    expect(err).toContain('改过');
    expect((await reviewFindings(made)).map(({ rule }) => rule)).toContain('review/stale');
  });

  it('goes out and comes back as a spreadsheet too', async () => {
    const made = county();
    await made.run('review', 'start', 'anhe/flood', '--expert', '林溪');
    await made.run('review', 'export', 'anhe/flood', '--expert', '林溪', '--format', 'xlsx', '--out', 'out');
    const [name = ''] = readdirSync(path.join(made.root, 'out'));
    const form = path.join(made.root, 'out', name);
    const book = read(readFileSync(form));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
    const row = rows.findIndex((cells) => cells[1]?.startsWith('响应分级'));
    utils.sheet_add_aoa(sheet, [['不符合', '=1+1 门槛有缺口']], { origin: { r: row, c: 4 } });
    utils.sheet_add_aoa(sheet, [['不通过']], { origin: { r: 1, c: 5 } });
    writeFileSync(form, write(book, { type: 'buffer', bookType: 'xlsx' }));
    const { code, err } = await made.run('review', 'import', form);
    expect(code, err).toBe(0);
    const [record = ''] = readdirSync(path.join(made.root, 'reviews'));
    const text = readFileSync(path.join(made.root, 'reviews', record), 'utf8');
    expect(text).toContain('结论: 不通过');
    expect(text).toMatch(/要素: 响应分级, .*结论: 不符合, 意见: =1\+1 门槛有缺口/);
  });

  it('is refused when it is something else', async () => {
    const made = county();
    writeFileSync(path.join(made.root, 'note.docx'), 'no zip');
    writeFileSync(path.join(made.root, 'old.doc'), 'old');
    for (const file of ['note.docx', 'old.doc', 'none.docx']) {
      const { code, err } = await made.run('review', 'import', file);
      expect([code, err.trim().split('\n').length], file).toEqual([2, 1]);
    }
  });
});

describe('wrong words', () => {
  it.each([
    [['review', 'veryfy'], 'verify'],
    [['review', 'start', 'anhe/flood'], '--expert'],
    [['review', 'start', 'anhe/flood', '--expert', '林希'], '林溪'],
    [['review', 'record', 'anhe/flood', '--expert', '林溪', '--verdict', '通过'], 'review start'],
    [['review', 'status', 'anhe/flod'], 'anhe/flood'],
  ])('%j is answered with what would be right', async (argv, hint) => {
    const { code, err } = await county().run(...argv);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });
});
