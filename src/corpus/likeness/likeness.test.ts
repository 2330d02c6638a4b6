import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../build-corpus.ts';
import type { Corpus } from '../corpus.ts';
import { readFileFacts } from '../read-file-facts.ts';
import { readSettings } from '../read-settings.ts';
import { comparePlans, localness, responseLocalness, twinFinder } from './index.ts';
import { maskedText } from './masked-text.ts';

const registers = {
  'registers/jurisdictions.yaml':
    '- {id: jia, name: 甲水县, level: county}\n- {id: yi, name: 乙山镇, level: township, parent: jia}\n',
  'registers/units.yaml': '- {id: jia/water, name: 甲水县水利局, short_names: [县水利局], jurisdiction: 甲水县}\n',
  'registers/shelters.csv': 'id,name,jurisdiction\nyi/school,乙山小学操场,乙山镇\n',
};

function raw(file: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  return { file, bytes, size: bytes.length };
}

function planText(id: string, body: string, more = ''): string {
  return `---\nid: jia/${id}\ntitle: ${id}\nkind: special\njurisdiction: 甲水县\nstatus: draft\nversion: "1"\n${more}---\n\n# ${id}\n\n${body}\n`;
}

function corpusOf(plans: Readonly<Record<string, string>>): Corpus {
  const files = Object.entries({ ...registers, ...plans }).map(([file, text]) => raw(file, text));
  const settings = readSettings(raw('beiyu.yaml', 'name: t\njurisdiction: jia\n'));
  return buildCorpus(
    settings,
    files.flatMap((file) => readFileFacts(file) ?? []),
  );
}

function maskOf(body: string): string {
  const corpus = corpusOf({ 'plans/a.md': planText('a', body) });
  const [plan] = corpus.plans;
  if (plan === undefined) throw new Error('no plan');
  const { codes, offsets } = maskedText(plan, corpus.around(plan)).body;
  expect(offsets).toHaveLength(codes.length);
  expect([...offsets]).toEqual([...offsets].toSorted((a, b) => a - b));
  return [...codes].map((code) => (code === 1 ? 'N' : code === 2 ? '0' : String.fromCharCode(code))).join('');
}

describe('masking', () => {
  it('takes out names, numbers, places, marks; keeps what a unit is', () => {
    expect(maskOf('**县水利局**（10分钟内）：到乙山小学操场，清点 1,200 人。')).toBe('N水利局0分钟内到N清点0人');
    expect(maskOf('甲水县水利局报告')).toBe('N水利局报告');
  });

  it('masks places that no register knows', () => {
    expect(maskOf('转移沙洲村群众')).toBe(maskOf('转移柳湾村群众'));
    expect(maskOf('报告广渡县应急局')).toBe(maskOf('报告甲水县应急局'));
  });

  it('does not see which number stands there', () => {
    const number = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(maskOf(`水位达到${a}米时转移${b}人`)).toBe(maskOf('水位达到1米时转移2人'));
      }),
      { numRuns: 20 },
    );
  });
});

const sentences = Array.from({ length: 40 }, (_, index) => {
  const word = [...'堤坝闸泵渠井塘圩涵洞墙梯屋棚车船绳灯哨旗'];
  const pick = (step: number): string => word[(index * 7 + step * 3) % word.length] ?? '';
  return `${pick(1)}${pick(2)}边第${index}处由县水利局派${index + 2}人看守${pick(3)}${pick(4)}，见${pick(5)}${pick(6)}就${pick(7)}${pick(8)}后撤。`;
});
const steps = '1. **县水利局**（10分钟内）：看水尺，报值班室。\n2. **县水利局**（20分钟内）：敲锣，清点人数。\n';
const original = `${sentences.join('\n\n')}\n\n${steps}`;
const renamed = original
  .replaceAll('县水利局', '甲水县水利局')
  .replaceAll(/\d+/g, (digits) => String(Number(digits) + 3));
const other = sentences.map((sentence) => [...sentence].toReversed().join('')).join('\n\n');

describe('twinFinder', () => {
  const request = { part: 'body', least: 0.6, shortest: 50 } as const;

  it('finds the copy with other names and numbers, and says which is the older', () => {
    const corpus = corpusOf({
      'plans/a.md': planText('a', renamed, 'dates: {issued: 2026-02-01}\n'),
      'plans/b.md': planText('b', original, 'dates: {issued: 2025-02-01}\n'),
      'plans/c.md': planText('c', other),
    });
    const found = twinFinder(corpus)(request).map(({ plan, twin, share }) => [plan.title, twin.title, share > 0.9]);
    expect(found).toEqual([['a', 'b', true]]);
  });

  it('leaves the next version of a plan, and what is out of force, alone', () => {
    const next = { 'plans/a.md': planText('a', original), 'plans/b.md': planText('b', renamed, 'replaces: [jia/a]\n') };
    expect(twinFinder(corpusOf(next))(request)).toEqual([]);
    const old = { ...next, 'plans/b.md': planText('b', renamed).replace('status: draft', 'status: repealed') };
    expect(twinFinder(corpusOf(old))(request)).toEqual([]);
  });

  it('says what is a plan’s own', () => {
    const own = '乙山小学操场东门的铁栅栏平时上锁，钥匙在传达室，来不及取就剪开。';
    const corpus = corpusOf({
      'plans/a.md': planText('a', original),
      'plans/b.md': planText('b', `${renamed}\n\n${own}\n`),
    });
    const [found] = twinFinder(corpus)(request);
    if (found === undefined) throw new Error('no twin');
    const { own: spans, local, shared } = comparePlans(corpus, found.plan, found.twin);
    expect(spans.map(({ start, end }) => found.plan.document.text.slice(start, end))).toEqual([own.slice(0, -1)]);
    expect(local).toEqual(spans);
    expect((shared?.end ?? 0) - (shared?.start ?? 0)).toBeGreaterThan(500);
  });
});

describe('localness', () => {
  it('is the share of sentences with a local name or a number', () => {
    const body =
      '以人为本，减少危害。依照《某条例》第12条执行。县水利局看守大堤。水位到 218.5 米就撤。按照预案做好处置工作。';
    const corpus = corpusOf({ 'plans/a.md': planText('a', body) });
    const [plan] = corpus.plans;
    if (plan === undefined) throw new Error('no plan');
    expect(localness(plan, corpus.around(plan))).toEqual({ sentences: 5, local: 2, share: 0.4 });
  });

  it('is 0 for a plan without sentences', () => {
    const corpus = corpusOf({ 'plans/a.md': planText('a', '') });
    const [plan] = corpus.plans;
    expect(plan === undefined ? null : localness(plan, corpus.around(plan)).share).toBe(0);
  });

  it('counts a quantity in Chinese numerals, but no word that only has one', () => {
    const body = '三人五分钟内到各自的片。一旦发现，一律上报。一是统一指挥，二是第一时间到位。';
    const corpus = corpusOf({ 'plans/a.md': planText('a', body) });
    const [plan] = corpus.plans;
    expect(plan === undefined ? null : localness(plan, corpus.around(plan))).toMatchObject({ sentences: 3, local: 1 });
  });
});

describe('responseLocalness', () => {
  const responseOf = (body: string, kind = 'special') => {
    const text = planText('a', body)
      .replace('title: a', 'title: 应急处置办法')
      .replace('# a\n', '# 应急处置办法\n')
      .replace('special', kind);
    const corpus = corpusOf({ 'plans/a.md': text });
    const [plan] = corpus.plans;
    if (plan === undefined) throw new Error('no plan');
    return responseLocalness(plan, corpus.around(plan));
  };

  it('looks at what the profile knows as response, with all inside it, and at no other chapter', () => {
    const body = [
      '## 1 总则\n\n县水利局值守大堤。',
      '## 2 应急响应\n\n县水利局看守大堤。\n\n### 2.1 转移\n\n按照预案组织转移。',
      '## 3 后期处置\n\n县水利局清点 20 处险情。',
    ].join('\n\n');
    expect(responseOf(body)).toEqual({ sentences: 2, local: 1, share: 0.5 });
  });

  it.each([
    ['a level', '## 4 预警和应急响应\n\n先看水尺。\n\n### 4.1 Ⅱ级响应\n\n县水利局上堤。', 1],
    ['the early warning', '## 4 预警响应\n\n县水利局上堤。', 0],
    ['the response of a unit', '## 4 应急响应\n\n县水利局上堤。', 1],
    ['a group of the organisation', '## 2 组织机构\n\n### 2.1 抢险处置组\n\n县水利局上堤。', 0],
    ['the aftermath', '## 6 后期处置\n\n县水利局上堤。', 0],
    ['what is attached', '## 9 附件\n\n### 9.1 应急处置卡\n\n县水利局上堤。', 0],
  ])('%s', (_, body, sentences) => {
    expect(responseOf(body, 'unit').sentences).toBe(sentences);
  });

  it('goes by the words of a heading that the profile does not know', () => {
    expect(responseOf('## 翻船了怎样处置\n\n抛绳，不跳水，等 20 分钟。')).toMatchObject({ sentences: 1, local: 1 });
  });

  it('is of no sentence in a plan without such a chapter', () => {
    expect(responseOf('县水利局看守大堤。')).toEqual({ sentences: 0, local: 0, share: 0 });
  });
});
