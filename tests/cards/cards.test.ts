import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardCounty, planWithSteps } from '../support/card-county.ts';
import { hasTool, pageSizes, pdfFonts, pdfText } from '../support/pdf.ts';
import { runMain } from '../support/run-cli.ts';
import { bytesOf, type Files, makeFolder } from '../support/workspace.ts';

const thirtySteps = { ...cardCounty, 'plans/gates.md': planWithSteps(30) };

async function print(files: Files, words: string, today = '2026-11-24') {
  const cwd = makeFolder(files);
  const outcome = await runMain(['cards', ...words.split(' '), '--out', 'out'], { cwd, today });
  const read = (name: string): string => readFileSync(path.join(cwd, 'out', name), 'utf8');
  return { ...outcome, cwd, read, at: (name: string) => path.join(cwd, 'out', name) };
}

/** The text of the first lines of every side, without tags. */
function plain(html: string): string {
  return html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');
}

const sides = (html: string): number => html.match(/<article class="card /g)?.length ?? 0;

describe('cards of three plans of different kinds', () => {
  const expected = {
    'anhe/flood': ['role-A6', 'plan-A4', 'public-A5', 'calls-A4', 'ladder-A4', 'chart-A3', 'sign-A4'],
    'xiawan/village': ['role-A6', 'plan-A4', 'public-A5', 'calls-A4', 'chart-A3', 'sign-A4'],
    'anhe/tank': ['role-A6', 'plan-A4', 'calls-A4', 'chart-A3', 'sign-A4'],
  };
  for (const [id, names] of Object.entries(expected))
    for (const format of ['html', 'pdf'])
      it(`prints every kind of ${id} as ${format}`, async () => {
        const { code, cwd, err } = await print(cardCounty, `${id} --kind all --format ${format}`);
        expect([code, err.includes('card/overflow')]).toEqual([0, false]);
        expect(readdirSync(path.join(cwd, 'out')).sort()).toEqual(names.map((name) => `${name}.${format}`).sort());
      });

  it('makes one card for each procedure of a plan without levels', async () => {
    const { read } = await print(cardCounty, 'anhe/tank --kind role,chart');
    const titles = [...read('role-A6.html').matchAll(/class="scenario">([^<]*)<\/b><h1>([^<]*)/g)];
    expect(titles.map(([, scenario, role]) => `${scenario} ${role}`)).toEqual([
      '冒罐 班长',
      '着火 班长',
      '冒罐 巡检工',
      '着火 巡检工',
    ]);
    expect(sides(read('chart-A3.html'))).toBe(2);
  });

  it('gives a card to who acts without being declared', async () => {
    const files = {
      ...cardCounty,
      'plans/village.md': String(cardCounty['plans/village.md']).replace(
        '## 5 应急处置措施',
        '3. **下湾村副主任**（15分钟内）：接腿脚不便的人。\n\n## 5 应急处置措施',
      ),
    };
    const { read } = await print(files, 'xiawan/village --kind role --role 下湾村副主任');
    expect(plain(read('role-A6.html'))).toContain('接腿脚不便的人');
    expect(plain(read('role-A6.html'))).toMatch(/村主任\s+0799-5550-302/);
  });

  it('prints on paper of the true size', async () => {
    for (const [size, width, height] of [
      ['A7', 105, 74],
      ['A6', 148, 105],
      ['A5', 210, 148],
      ['A4', 297, 210],
      ['A3', 420, 297],
    ] as const) {
      const { at, code } = await print(cardCounty, `anhe/flood --kind role --level 1 --format pdf --size ${size}`);
      expect([size, code, pageSizes(readFileSync(at(`role-${size}.pdf`)))[0]]).toEqual([size, 0, [width, height]]);
    }
  });
});

describe('a card in the hand', () => {
  it('says at its foot which plan, version, date and text it is from, with a code to the page in force', async () => {
    const { read } = await print(cardCounty, 'xiawan/village --kind role');
    const page = read('role-A6.html');
    expect(plain(page)).toMatch(/下湾村应急预案\s+2026\.1 版 · 2026-05-20 起施行 · [0-9a-f]{6}\s+扫码看这张卡是否过期/);
    expect(page).toContain('aria-label="扫码看这张卡是否过期"');
  });

  it('has times at the left, whom to call in order, and when to hand over', async () => {
    const { read } = await print(cardCounty, 'anhe/flood --kind role --level 2 --role 值班员');
    expect(plain(read('role-A6.html')).replace(/\s+/g, ' ')).toMatch(
      /▲ Ⅱ级响应 值班员 .*立即 核实安和站水位，电话报告指挥长 .*打给谁（按顺序） 指挥长 .*交班 Ⅰ级启动 → 换红卡/,
    );
  });

  it('tells levels apart without colour: a word, a shape and a hatch of its own', async () => {
    const { read } = await print(cardCounty, 'anhe/flood --kind role');
    const page = read('role-A6.html');
    const hatches = [...page.matchAll(/\.level-(\d)\{[^}]*--hatch:url\("([^"]+)"\)/g)].map(([, , hatch]) =>
      decodeURIComponent(hatch ?? '').replace(/stroke='[^']*'/, ''),
    );
    expect(new Set(hatches).size).toBe(4);
    expect(plain(page)).toContain('■ Ⅰ级响应');
    expect(plain(page)).toContain('▲ Ⅱ级响应');
  });

  it('says on every side that it is for a drill', async () => {
    const { read } = await print(cardCounty, 'anhe/flood --kind role,chart --drill');
    for (const name of ['role-A6.html', 'chart-A3.html']) {
      const page = read(name);
      expect(page.match(/<em>演练/g)?.length).toBe(sides(page));
    }
  });
});

describe('what does not fit', () => {
  it('is said with the step to shorten, and never cut: thirty steps on A6', async () => {
    const { code, err, read } = await print(thirtySteps, 'anhe/gates --kind role');
    expect(code).toBe(1);
    expect(err).toMatch(/plans\/gates\.md:\d+:\d+ card\/overflow “值班员 应急处置”在 A6 上放不下，多约 \d+ 行/);
    const page = plain(read('role-A6.html'));
    for (let step = 1; step <= 30; step += 1) expect(page).toContain(`第${step}号闸门的开度和水位并记录`);
  });

  it('fits on larger paper: the same steps on A4', async () => {
    const { code, err, read } = await print(thirtySteps, 'anhe/gates --kind role --size A4 --orientation portrait');
    expect([code, err.includes('card/overflow')]).toEqual([0, false]);
    expect(plain(read('role-A4.html'))).toContain('第30号闸门');
  });
});

describe('several cards on a sheet', () => {
  it('stand edge to edge with marks for cutting, backs behind their fronts', async () => {
    const { read } = await print(cardCounty, 'anhe/flood --kind role --nup 4');
    const page = read('role-A6.html');
    expect(page).toContain('@page{size:297mm 210mm;margin:0}');
    expect(page).toMatch(/<svg class="marks"[^>]*><path d="(?:M[-\d. ]+h4M[-\d. ]+v4){9}"/);
  });

  it('make larger paper of the same series', async () => {
    const { at } = await print(cardCounty, 'anhe/flood --kind role --nup 2 --format pdf');
    expect(pageSizes(readFileSync(at('role-A6.pdf')))[0]).toEqual([148, 210]);
  });
});

describe('the same input', () => {
  for (const format of ['html', 'pdf'])
    it(`gives the same bytes on another day: ${format}`, async () => {
      const one = await print(cardCounty, `anhe/flood --kind role,chart --format ${format}`, '2026-06-01');
      const other = await print(cardCounty, `anhe/flood --kind role,chart --format ${format}`, '2027-01-31');
      for (const name of [`role-A6.${format}`, `chart-A3.${format}`])
        expect(bytesOf(other.cwd, `out/${name}`) === bytesOf(one.cwd, `out/${name}`)).toBe(true);
    });
});

describe('a county of its own mind', () => {
  it('replaces a part of the cards in its templates, for pages and for PDF', async () => {
    const own = {
      ...cardCounty,
      'templates/cards/foot.hbs': '<footer class="foot"><div>本县自印 {{foot.edition}}</div></footer>',
      'templates/cards/card-plan.hbs': '<article class="card">{{title}} 由本县编排</article>',
    };
    const { read } = await print(own, 'anhe/flood --kind role,plan');
    expect(plain(read('role-A6.html'))).toContain('本县自印 2026.1 版');
    expect(plain(read('role-A6.html'))).not.toContain('扫码');
    expect(plain(read('plan-A4.html'))).toContain('安和县防汛应急预案 由本县编排');
  });
});

describe('characters that no font has', () => {
  it('are told, as a PDF shows boxes for them', async () => {
    const files = {
      ...cardCounty,
      'plans/flood.md': String(cardCounty['plans/flood.md']).replace('核实安和站水位', '核实𠮷河水位'),
    };
    const { err } = await print(files, 'anhe/flood --kind role --format pdf');
    expect(err).toContain('字体里没有这些字，PDF 上是空框：𠮷。');
    expect((await print(files, 'anhe/flood --kind role')).err).not.toContain('空框');
  });
});

describe('the guide to templates', () => {
  const packageFolder = path.resolve(import.meta.dirname, '../..');
  for (const guide of ['docs/cards.md', 'docs/cards.en.md'])
    it(`names every template that a county may replace: ${guide}`, () => {
      const text = readFileSync(path.join(packageFolder, guide), 'utf8');
      for (const group of ['cards', 'documents', 'activation'])
        for (const name of readdirSync(path.join(packageFolder, 'templates', group))) expect(text).toContain(name);
    });
});

describe.skipIf(!hasTool('pdftotext'))('the text of a PDF (needs poppler)', () => {
  it('can be selected and searched in Chinese, in fonts of which only the used characters are in the file', async () => {
    const { at } = await print(cardCounty, 'anhe/flood --kind role --level 2 --role 值班员 --format pdf');
    const file = at('role-A6.pdf');
    expect(pdfText(file)).toContain('核实安和站水位，电话报告指挥长');
    const fonts = pdfFonts(file);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSansHans-\w+.* yes yes yes /);
    expect(readFileSync(file).length).toBeLessThan(60 * 1024);
  });

  it('cuts no step of thirty', async () => {
    const { at, code } = await print(thirtySteps, 'anhe/gates --kind role --format pdf');
    expect(code).toBe(1);
    // Between Chinese and digits there is a hair of space, which readers copy as a blank.
    const text = pdfText(at('role-A6.pdf')).replace(/ /g, '');
    for (let step = 1; step <= 30; step += 1) expect(text).toContain(`第${step}号闸门的开度和水位并记录`);
  });
});
