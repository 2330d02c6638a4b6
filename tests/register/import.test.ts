import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { exportCsv, exportWorkbook, planImport, readSheets, registerOfSheet } from '#exchange';
import { encodeGb18030 } from '#parse';
import { corpusIn, type Files, imported } from './county.ts';

const yaml = `# 单位库：改名要登记
- 编号: a/water # 水利
  名称: 甲县水利局
  简称: [县水利局]
  行政区划: 甲县
  值班电话: 0790-5550-101

# 应急
- {编号: a/emergency, 名称: 甲县应急管理局, 行政区划: 甲县, 值班电话: 0790-5550-102} # 电话待核
`;

const files: Files = new Map([
  ['beiyu.yaml', 'name: 试\njurisdiction: a\n'],
  [
    'registers/jurisdictions.yaml',
    '- {编号: a, 名称: 甲县, 级别: 县}\n- {编号: a/b, 名称: 乙镇, 级别: 乡镇, 上级: 甲县}\n',
  ],
  ['registers/units.yaml', yaml],
  [
    'registers/supplies.csv',
    '编号,名称,数量,单位,存放,有效期至\na/boat,冲锋舟,4,艘,县库,\na/mask,口罩,500,只,县库,2027-01-31\n',
  ],
]);
const corpus = corpusIn(files);

function gb18030(text: string): Uint8Array {
  const bytes = encodeGb18030(text);
  if (bytes === null) throw new Error('not in GB18030');
  return bytes;
}

/** A workbook as an office would fill it in; `merges` in the notation of spreadsheets. */
function workbook(name: string, rows: readonly (readonly unknown[])[], merges: readonly string[] = []): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!(bytes instanceof Uint8Array)) throw new Error('no workbook');
  return bytes;
}

const keep = { clear: false };

describe('a CSV file as a Chinese spreadsheet saves it', () => {
  const csv = [
    '序号,编号,名称,数量,单位,存放,有效期至,领用人',
    '1,a/boat,冲锋舟,6,艘,县库,,',
    '2,a/mask,口罩,许多,只,县库,2027/1/31,',
    '3,,救生衣,300,件,县库,47000,张',
    '',
    '合计,,,806,,,,',
  ].join('\r\n');
  const plan = planImport(corpus, 'supplies', readSheets('物资.csv', gb18030(csv)), keep);

  it('takes all but the broken row, and says which row and why', () => {
    expect(plan.changed.map(({ entry, fields }) => [entry.data, fields])).toEqual([
      [expect.objectContaining({ id: 'a/boat' }), [{ key: 'quantity', before: 4, after: 6 }]],
    ]);
    expect(plan.added.map(({ data, row }) => [row, data])).toEqual([
      [4, { id: 'a/supply-3', name: '救生衣', quantity: 300, unit: '件', depot: '县库', expires: '2028-09-04' }],
    ]);
    expect(plan.problems.map(({ row, column, title, text }) => [row, column, title, text.zh])).toEqual([
      [1, 'H', '领用人', '“领用人”这一列不是这个库的项目，没有导入'],
      [3, 'D', '数量', expect.stringContaining('许多')],
    ]);
  });

  it('says what the spreadsheet did to the data and was undone', () => {
    expect(plan.mended.map(({ row, column, text }) => [row, column, text.zh])).toEqual([
      [4, 'G', '日期写成了数字 47000，已读作 2028-09-04'],
    ]);
  });

  it('writes only the cell that changes and the row that is new', () => {
    const after = imported(files, 'supplies', '物资.csv', gb18030(csv)).get('registers/supplies.csv');
    expect(after).toBe(
      '编号,名称,数量,单位,存放,有效期至\na/boat,冲锋舟,6,艘,县库,\na/mask,口罩,500,只,县库,2027-01-31\na/supply-3,救生衣,300,件,县库,2028-09-04\n',
    );
  });
});

describe('a workbook with a title, merged cells, dates and bare numbers', () => {
  const bytes = workbook(
    '单位',
    [
      ['甲县应急单位一览表', '', '', '', ''],
      ['填报单位：甲县', '', '', '填报日期：', '2026-11-01'],
      ['编号', '名称', '行政区划', '值班电话', '成立'],
      ['a/water', '甲县水利局', '甲县', 7905550101, { t: 'n', v: 46000, z: 'yyyy"年"m"月"d"日"' }],
      ['a/emergency', '甲县应急管理局', '', 13712345678, new Date(Date.UTC(2019, 2, 20))],
      ['', '乙镇人民政府', '乙镇', '0790-5550-201', ''],
    ],
    ['A1:E1', 'C4:C5'],
  );
  const plan = planImport(corpus, 'units', readSheets('单位.xlsx', bytes), keep);

  it('knows which register it is', () => {
    expect(readSheets('a.xlsx', bytes).map(registerOfSheet)).toEqual(['units']);
    expect(readSheets('a.csv', gb18030('名称,数量,单位,有效期至,存放\n')).map(registerOfSheet)).toEqual(['supplies']);
  });

  it('finds the heading, gives merged cells to each row and the numbers their zero', () => {
    expect(plan.problems).toEqual([]);
    expect(plan.mended.map(({ row, text }) => [row, text.en])).toEqual([
      [4, 'the number 7905550101 had lost its leading 0; it is read as 07905550101'],
    ]);
    expect(plan.changed.map(({ row, fields }) => [row.row, fields.map(({ key, after }) => [key, after])])).toEqual([
      [
        4,
        [
          ['duty_phone', '07905550101'],
          ['since', '2025-12-09'],
        ],
      ],
      [
        5,
        [
          ['duty_phone', '13712345678'],
          ['since', '2019-03-20'],
        ],
      ],
    ]);
    expect(plan.added.map(({ data }) => data)).toEqual([
      { id: 'a/b/unit-3', name: '乙镇人民政府', jurisdiction: '乙镇', duty_phone: '0790-5550-201' },
    ]);
  });

  it('changes the YAML in its own style and keeps the comments', () => {
    expect(imported(files, 'units', '单位.xlsx', bytes).get('registers/units.yaml')).toBe(`# 单位库：改名要登记
- 编号: a/water # 水利
  名称: 甲县水利局
  简称: [县水利局]
  行政区划: 甲县
  值班电话: "07905550101"
  成立: 2025-12-09

# 应急
- {编号: a/emergency, 名称: 甲县应急管理局, 行政区划: 甲县, 值班电话: "13712345678", 成立: 2019-03-20} # 电话待核
- {编号: a/b/unit-3, 名称: 乙镇人民政府, 行政区划: 乙镇, 值班电话: 0790-5550-201}
`);
  });
});

describe('cells that are blank and rows that are absent', () => {
  const csv = gb18030('编号,名称,简称,值班电话\na/water,甲县水利局,,0790-5550-101\n');

  it('change nothing of themselves', () => {
    expect(imported(files, 'units', 'a.csv', csv)).toEqual(new Map(files));
  });

  it('clear and take out where that is asked for', () => {
    const after = imported(files, 'units', 'a.csv', csv, { clear: true, prune: true });
    expect(after.get('registers/units.yaml')).toBe(
      yaml.replace('  简称: [县水利局]\n', '').replace(/- \{编号: a\/emergency.*\n/, ''),
    );
  });
});

describe('a register that is kept as CSV', () => {
  it('cannot hold a list of objects, and says so at its row', () => {
    const kept: Files = new Map([...files, ['registers/units.csv', '编号,名称\na/x,某局\n']]);
    const only = new Map([...kept].filter(([name]) => name !== 'registers/units.yaml'));
    const csv = gb18030('编号,名称,曾用名\na/x,某局,"[{名称: 旧局, 至: 2019-03-20}]"\na/y,某办,\n');
    const found = planImport(corpusIn(only), 'units', readSheets('a.csv', csv), keep);
    expect(found.problems.map(({ row, title, text }) => [row, title, text.en])).toEqual([
      [2, '曾用名', 'a register kept as CSV cannot hold 曾用名; keep it as YAML'],
    ]);
    expect(found.added.map(({ data }) => data)).toEqual([{ id: 'a/y', name: '某办' }]);
  });
});

describe('what a spreadsheet must not do', () => {
  const evil: Files = new Map([
    ...files,
    [
      'registers/units.yaml',
      '- {编号: a/x, 名称: "=HYPERLINK(1)", 简称: ["+1", "@x", "\'=y", "-"], 备注: "-5", 邮箱: a@b.example}\n',
    ],
  ]);
  const table = { language: 'zh', audience: 'internal' } as const;

  it('is to run a text as a formula', () => {
    const csv = new TextDecoder().decode(exportCsv(corpusIn(evil), 'units', table));
    expect(csv).toContain("a/x,'=HYPERLINK(1),'+1;@x;'=y;-,");
    for (const cell of csv.split(/[\r\n]+/)[1]?.split(',') ?? []) expect(cell).not.toMatch(/^[=+@]/);
    const [sheet] = readSheets('a.xlsx', exportWorkbook(corpusIn(evil), ['units'], table));
    expect(sheet?.rows[1]?.map(({ text }) => text)).toContain('=HYPERLINK(1)');
  });

  it('and it all comes back as it was', () => {
    for (const [name, bytes] of [
      ['a.csv', exportCsv(corpusIn(evil), 'units', table)],
      ['a.xlsx', exportWorkbook(corpusIn(evil), ['units'], table)],
    ] as const) {
      const plan = planImport(corpusIn(evil), 'units', readSheets(name, bytes), { clear: true });
      expect([plan.changed, plan.added, plan.problems]).toEqual([[], [], []]);
    }
  });
});

describe('a table that cannot be read', () => {
  it('is told: rounded numbers, an open quotation mark, no heading', () => {
    const rounded = planImport(
      corpus,
      'units',
      readSheets('a.csv', gb18030('编号,名称,值班电话\na/water,甲县水利局,1.38E+10\n')),
      keep,
    );
    expect(rounded.problems.map(({ row, column, text }) => [row, column, text.zh])).toEqual([
      [2, 'C', '1.38E+10 是被表格软件舍入过的数，后面的数字已经丢了，请重新填写（单元格设为文本）'],
    ]);
    expect(rounded.changed).toEqual([]);
    const open = planImport(
      corpus,
      'units',
      readSheets('a.csv', gb18030('编号,名称\na/water,甲县水务局\na/x,"某局\na/y,某办\n')),
      keep,
    );
    expect(open.problems.map(({ row, text }) => [row, text.en])).toEqual([
      [3, 'a quotation mark does not close; nothing from this row on is read'],
    ]);
    expect(open.changed).toHaveLength(1);
    const none = planImport(corpus, 'units', readSheets('a.csv', gb18030('甲,乙\n1,2\n')), keep);
    expect(none.problems.map(({ row }) => row)).toEqual([null]);
  });

  it('is no table at all: a fault that says so', () => {
    expect(() => readSheets('a.csv', Uint8Array.of(0, 1, 2, 255))).toThrow('no text file');
  });
});
