import { describe, expect, it } from 'vitest';
import type { Plan } from '#model';
import { buildCorpus } from '../build-corpus.ts';
import type { Corpus } from '../corpus.ts';
import type { RawFile } from '../raw-file.ts';
import { readFileFacts } from '../read-file-facts.ts';
import { readSettings } from '../read-settings.ts';
import { busyTimes, sharedTime } from './busy.ts';
import { partsOf, partsOfUnit } from './parts.ts';
import { personalParts } from './people.ts';
import { placeOf } from './place.ts';
import { planGraph } from './plan-graph.ts';
import { references } from './references.ts';
import { startedWith, startGroups } from './starting.ts';

const registers = {
  'registers/jurisdictions.yaml': `- {编号: jia, 名称: 甲县, 级别: 县, 坐标: "30.1,106.1"}
- {编号: yi, 名称: 乙镇, 级别: 乡镇, 上级: 甲县}
`,
  'registers/units.yaml': `- {编号: jia/water, 名称: 甲县水利局, 简称: [县水利局], 行政区划: 甲县}
- {编号: yi/government, 名称: 乙镇人民政府, 行政区划: 乙镇, 坐标: "30.2,106.2"}
`,
  'registers/posts.yaml': `- {编号: jia/director, 名称: 县水利局局长, 单位: 县水利局, 姓名: 江望川}
- {编号: jia/deputy, 名称: 县水利局副局长, 单位: 县水利局}
`,
  'registers/teams.yaml': '- {编号: jia/team, 名称: 抢险队, 主管单位: 县水利局, 负责人: 晏清和}\n',
};

function plan(id: string, rest: string): string {
  return `---\n编号: ${id}\n名称: ${id}预案\n类型: 专项应急预案\n行政区划: 甲县\n状态: 现行\n版本: "1"\n${rest}\n---\n\n# ${id}\n`;
}

function corpusOf(plans: Readonly<Record<string, string>>, settings = ''): Corpus {
  const all = { ...registers, ...plans };
  const files = Object.entries(all).map(([file, text]): RawFile => {
    const bytes = new TextEncoder().encode(text);
    return { file, bytes, size: bytes.length };
  });
  const bytes = new TextEncoder().encode(`name: 甲\njurisdiction: jia\n${settings}`);
  const own = readSettings({ file: 'beiyu.yaml', bytes, size: bytes.length });
  return buildCorpus(
    own,
    files.flatMap((file) => readFileFacts(file) ?? []),
  );
}

const ids = (plans: Iterable<Plan>): string[] => [...plans].map(({ id }) => id).toSorted();

function named(corpus: Corpus, id: string): Plan {
  const found = corpus.planNamed(id, null);
  if (found === null) throw new Error(`no plan ${id}`);
  return found;
}

describe('the plan graph', () => {
  const corpus = corpusOf(
    {
      'plans/a.md': plan('jia/a', '衔接预案: [jia/b]'),
      'plans/b.md': plan(
        'jia/b',
        '上位预案: [jia/a]\n引发预案: [{预案: jia/c}, {预案: jia/d, 条件: 下雨}, {预案: jia/old}]',
      ),
      'plans/c.md': plan('jia/c', '上位预案: [jia/b, 没有的预案]'),
      'plans/d.md': plan('jia/d', ''),
      'plans/old.md': plan('jia/old', '').replace('状态: 现行', '状态: 废止'),
    },
    'compound:\n  - [jia/a, jia/c]\n',
  );
  const graph = planGraph(corpus);

  it('is built once', () => {
    expect(planGraph(corpus)).toBe(graph);
  });

  it('knows superiors, subordinates and what acts beside', () => {
    expect(ids(graph.superiors(named(corpus, 'jia/c')))).toEqual(['jia/b']);
    expect(ids(graph.everySuperior(named(corpus, 'jia/c')))).toEqual(['jia/a', 'jia/b']);
    expect(ids(graph.subordinates(named(corpus, 'jia/a')))).toEqual(['jia/b']);
    expect(ids(graph.beside(named(corpus, 'jia/a')))).toEqual(['jia/b']);
  });

  it('starts together what the settings and hazard chains say, but nothing out of force', () => {
    expect(startGroups(corpus).map(({ how, plans }) => [how, ids(plans)])).toEqual([
      ['compound', ['jia/a', 'jia/c']],
      ['chain', ['jia/b', 'jia/c']],
      ['condition', ['jia/b', 'jia/d']],
    ]);
    expect(ids(startedWith(corpus, named(corpus, 'jia/c')))).toEqual(['jia/a', 'jia/b']);
    expect(startedWith(corpus, named(corpus, 'jia/old'))).toEqual([]);
  });

  it('resolves every name of plans and settings', () => {
    const unknown = references(corpus).filter(({ meaning }) => meaning.kind === 'unknown');
    expect(unknown.map(({ written, pointer }) => [written, pointer])).toEqual([['没有的预案', '/follows/1']]);
  });

  it('cuts a circle', () => {
    const round = corpusOf({
      'plans/a.md': plan('jia/a', '上位预案: [jia/b]'),
      'plans/b.md': plan('jia/b', '上位预案: [jia/a]'),
    });
    expect(ids(planGraph(round).everySuperior(named(round, 'jia/a')))).toEqual(['jia/b']);
  });
});

describe('people', () => {
  const posts = `- {编号: jia/a, 名称: 甲局局长, 单位: 县水利局, 姓名: 江望川, 手机: 138****0001}
- {编号: jia/b, 名称: 乙局局长, 单位: 县水利局, 姓名: 江望川, 手机: 138****0002}
- {编号: jia/c, 名称: 丙局局长, 单位: 县水利局, 姓名: 晏清和, 手机: 138****0003}
- {编号: jia/d, 名称: 丁局局长, 单位: 县水利局, 姓名: 晏清和}
`;
  const roles =
    '角色:\n  甲: {岗位: 甲局局长}\n  乙: {岗位: 乙局局长, 副职: [丙局局长]}\n  丙: {牵头: 丙局局长}\n  丁: {牵头: 抢险队}\n  戊: {岗位: 丁局局长}';
  const steps =
    '## 4 响应\n\n1. **甲**（立即）：去。\n2. **甲、乙**（30分钟内）：去。\n3. **甲**（每1小时）：报。\n\n### 5 善后\n\n1. **丙**（40分钟内）：去。';
  const corpus = corpusOf({ 'registers/posts.yaml': posts, 'plans/a.md': `${plan('jia/a', roles)}\n${steps}\n` });
  const own = named(corpus, 'jia/a');

  it('are told apart by their numbers, and known again without one', () => {
    const parts = personalParts(corpus, own);
    expect(parts.map(({ written, personId }) => [written, personId])).toEqual([
      ['甲局局长', '江望川 138****0001'],
      ['乙局局长', '江望川 138****0002'],
      ['丙局局长', '晏清和 138****0003'],
      ['抢险队', '晏清和 138****0003'],
      ['丁局局长', '晏清和 138****0003'],
    ]);
  });

  it('are busy from one step to the next', () => {
    const times = own.roles.map((role) => busyTimes(own, role));
    expect(times.slice(0, 3)).toEqual([
      [
        { from: 0, to: 5 },
        { from: 5, to: 30 },
      ],
      [{ from: 0, to: 30 }],
      [{ from: 0, to: 40 }],
    ]);
    expect(sharedTime(times[0] ?? [], times[1] ?? [])).toEqual({ from: 0, to: 5 });
    expect(sharedTime([{ from: 5, to: 30 }], [{ from: 30, to: 60 }])).toBeNull();
  });
});

describe('parts', () => {
  const roles =
    '角色:\n  指挥长: {岗位: 县水利局局长, 副职: [县水利局副局长]}\n  抢险组: {牵头: 抢险队, 成员: [乙镇人民政府, 查无此队]}';
  const corpus = corpusOf({ 'plans/a.md': plan('jia/a', roles) });
  const parts = partsOf(corpus, named(corpus, 'jia/a'));

  it('say who fills, leads, belongs and stands in, and in person', () => {
    expect(parts.map(({ how, written, unit, person }) => [how, written, unit?.id ?? null, person])).toEqual([
      ['post', '县水利局局长', 'jia/water', '江望川'],
      ['deputy', '县水利局副局长', 'jia/water', null],
      ['lead', '抢险队', 'jia/water', '晏清和'],
      ['member', '乙镇人民政府', 'yi/government', null],
      ['member', '查无此队', null, null],
    ]);
  });

  it('are found by the unit, whose posts and teams count with it', () => {
    const water = parts[0]?.unit ?? null;
    expect(water === null ? [] : partsOfUnit(corpus, water).map(({ written }) => written)).toEqual([
      '县水利局局长',
      '县水利局副局长',
      '抢险队',
    ]);
  });

  it('have a place: their own, or that of their jurisdiction', () => {
    const places = parts.flatMap(({ unit }) => (unit === null ? [] : placeOf(corpus, unit)));
    expect([...new Set(places)]).toEqual(['30.1,106.1', '30.2,106.2']);
  });
});
