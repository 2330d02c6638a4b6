import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cardCounty } from '../support/card-county.ts';
import { hasTool, pageSizes, pdfFonts, pdfLines, pdfText } from '../support/pdf.ts';
import { runMain } from '../support/run-cli.ts';
import { bytesOf, type Files, makeFolder } from '../support/workspace.ts';

async function exported(words: string, files: Files = cardCounty, today = '2026-11-24') {
  const cwd = makeFolder(files);
  const outcome = await runMain(['export', ...words.split(' '), '--out', 'out'], { cwd, today });
  const names = outcome.code === 0 ? readdirSync(path.join(cwd, 'out')).sort() : [];
  return { ...outcome, cwd, names, at: (name: string) => path.join(cwd, 'out', name) };
}

/** The parts of a Word file. */
function partsOf(file: string): Record<string, string> {
  const parts = unzipSync(readFileSync(file));
  return Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]));
}

/** Twentieths of a point in millimetres. */
const millimetres = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 254) / 10;

describe('a plan as Word', () => {
  it('has the page, grid, typefaces and page numbers of GB/T 9704-2012', async () => {
    const { at, names } = await exported('anhe/flood');
    expect(names).toEqual(['安和县防汛应急预案.docx']);
    const parts = partsOf(at('安和县防汛应急预案.docx'));
    const document = parts['word/document.xml'] ?? '';
    const margins = /<w:pgMar ([^/]*)\/>/.exec(document.slice(document.lastIndexOf('<w:sectPr')))?.[1] ?? '';
    const margin = (side: string): number => millimetres(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]);
    expect([margin('top'), margin('bottom'), margin('left')]).toEqual([37, 35, 28]);
    expect(margin('right')).toBeGreaterThan(25);
    expect(margin('right')).toBeLessThanOrEqual(26);
    expect(document).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
    expect(document).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/>.*?<w:sz w:val="32"\/>/s);
    expect(document).toContain('w:eastAsia="方正小标宋简体"');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    const numbered = footers.map(([, xml]) => xml).filter((xml) => xml.includes('PAGE'));
    expect(numbered.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
  });

  it('has cover, approval page and contents, or none of them', async () => {
    const { at } = await exported('anhe/flood');
    const whole = partsOf(at('安和县防汛应急预案.docx'))['word/document.xml'] ?? '';
    for (const words of ['预案类型', '批 准 页', '目　录']) expect(whole).toContain(words);
    const bare = await exported('anhe/flood --no-cover --red-head');
    const text = partsOf(bare.at('安和县防汛应急预案.docx'))['word/document.xml'] ?? '';
    expect(text).not.toContain('批 准 页');
    expect(text).toContain('安和县水利局文件');
  });

  it('repeats the heads of its tables and breaks no row', async () => {
    const table = '\n| 地点 | 人数 |\n|---|---|\n| 老街 | 1420 |\n';
    const files = { ...cardCounty, 'plans/flood.md': `${cardCounty['plans/flood.md']}${table}` };
    const { at } = await exported('anhe/flood', files);
    const document = partsOf(at('安和县防汛应急预案.docx'))['word/document.xml'] ?? '';
    expect(document).toMatch(/<w:trPr>(?=.*?<w:cantSplit\/>)(?=.*?<w:tblHeader\/>).*?<\/w:trPr>/);
  });
});

describe('other documents of a plan', () => {
  it('are the manual by role, the short version and the papers for approval', async () => {
    const manual = await exported('anhe/flood --document manual --role 值班员');
    expect(manual.names).toEqual(['安和县防汛应急预案（操作手册）.docx']);
    const text = partsOf(manual.at(manual.names[0] ?? ''))['word/document.xml'] ?? '';
    expect(text).toContain('核实安和站水位');
    expect(text).not.toContain('转移沿河 3 个村');
    const summary = await exported('anhe/flood --document summary');
    expect(summary.names).toEqual(['安和县防汛应急预案（简本）.docx']);
    const approval = await exported('anhe/flood --document approval');
    expect(approval.names).toEqual(['安和县防汛应急预案（编制说明）.docx', '安和县防汛应急预案（送审稿）.docx'].sort());
  });

  it('tell in the papers for approval how the plan was reviewed, and what became of the advice', async () => {
    const review = `预案: anhe/flood
版本: "2026.1"
专家: [林溪, 何川]
日期: 2026-03-12
方式: 会议
结论: 修改后通过
要素:
  - {要素: 程序和措施针对性, 结论: 基本符合, 意见: 夜间转移没有写照明。, 答复: 采纳，加了照明车。}
`;
    const { at, names } = await exported('anhe/flood --document approval', {
      ...cardCounty,
      'reviews/flood-2026.1.yaml': review,
    });
    expect(names).toHaveLength(3);
    const text = (state: string): string =>
      (partsOf(at(`安和县防汛应急预案（${state}）.docx`))['word/document.xml'] ?? '').replace(/<[^>]+>/g, '');
    expect(text('编制说明')).toContain('专家论证：2026年3月12日，会议，林溪、何川，修改后通过');
    expect(text('意见采纳情况表')).toContain('夜间转移没有写照明。采纳，加了照明车。');
    expect(text('送审稿')).not.toContain('现予批准发布');
  });

  it('are for the public only where the plan makes them so', async () => {
    expect((await exported('anhe/flood --audience public')).code).toBe(2);
    expect((await exported('anhe/flood --audience public --document manual')).code).toBe(2);
    expect((await exported('anhe/flood --audience public --document summary')).code).toBe(0);
    expect((await exported('anhe/tank --audience public --document summary')).code).toBe(2);
  });
});

describe('a public plan as Word', () => {
  it('has no internal passage and no mobile number', async () => {
    const village = String(cardCounty['plans/village.md']).replace(
      '## 2 应急响应责任人',
      '<!-- 内部 -->钥匙在老屋。<!-- /内部 -->\n\n值班手机 13812341234。\n\n## 2 应急响应责任人',
    );
    const files = { ...cardCounty, 'plans/village.md': village };
    const read = async (words: string): Promise<string> => {
      const { at, names } = await exported(`xiawan/village ${words}`.trim(), files);
      return (partsOf(at(names[0] ?? ''))['word/document.xml'] ?? '').replace(/<[^>]+>/g, '');
    };
    expect(await read('')).toContain('13812341234');
    const open = await read('--audience public');
    expect(open).toContain('138****1234');
    expect(open).not.toMatch(/钥匙在老屋|13812341234/);
  });
});

describe('the same input', () => {
  for (const format of ['docx', 'pdf'])
    it(`gives the same bytes on another day: ${format}`, async () => {
      const one = await exported(`anhe/flood --format ${format}`, cardCounty, '2026-06-01');
      const other = await exported(`anhe/flood --format ${format}`, cardCounty, '2027-01-31');
      const name = `out/安和县防汛应急预案.${format}`;
      expect(bytesOf(other.cwd, name) === bytesOf(one.cwd, name)).toBe(true);
    });
});

describe.skipIf(!hasTool('pdftotext'))('a plan as PDF (needs poppler)', () => {
  const longPlan = {
    ...cardCounty,
    'plans/flood.md': `${cardCounty['plans/flood.md']}\n## 5 附则\n\n${'县防汛办每年汛前检查堤防、涵闸、泵站和物资，并把检查结果报县政府。\n\n'.repeat(70)}`,
  };

  it('is A4, searchable in Chinese, in subset fonts', async () => {
    const { at } = await exported('anhe/flood --format pdf --no-cover', longPlan);
    const file = at('安和县防汛应急预案.pdf');
    expect(pageSizes(readFileSync(file))[0]).toEqual([210, 297]);
    // Where a line is set wide, its parts are copied as lines of their own.
    expect(pdfText(file).replace(/\s/g, '')).toContain('每年汛前检查堤防、涵闸、泵站和物资，并把检查结果报县政府。');
    for (const font of pdfFonts(file)) expect(font).toMatch(/ yes yes yes /);
  });

  it('numbers odd pages at the right and even ones at the left, one character in', async () => {
    const { at } = await exported('anhe/flood --format pdf --no-cover', longPlan);
    const lines = pdfLines(at('安和县防汛应急预案.pdf')).flat();
    const numbers = lines.filter(({ text }) => /^—\d+—$/.test(text));
    expect(numbers.length).toBeGreaterThan(3);
    for (const { text, left, right } of numbers) {
      // The margin, 28 or 26 mm, and one character of 14 points.
      if (Number(text.replaceAll('—', '')) % 2 === 1) expect(right).toBeCloseTo(26 + 4.9, 0);
      else expect(left).toBeCloseTo(28 + 4.9, 0);
    }
  });

  it('sets 22 lines inside the margins of the standard', async () => {
    const { at } = await exported('anhe/flood --format pdf --no-cover', longPlan);
    const page = pdfLines(at('安和县防汛应急预案.pdf'))[3]?.filter(({ text }) => !text.includes('—')) ?? [];
    const tops = [...new Set(page.map(({ top }) => Math.round(top)))];
    expect(tops).toHaveLength(22);
    expect(Math.min(...page.map(({ left }) => left))).toBeCloseTo(28, 0);
    expect(Math.min(...tops)).toBe(37);
    expect(Math.max(...tops)).toBeLessThan(297 - 35);
  });
});
