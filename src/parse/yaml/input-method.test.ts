import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../edits.ts';
import { findImeSlips } from './input-method.ts';
import { readYaml } from './read-yaml.ts';

function mend(yaml: string): string {
  return applyEdits(
    yaml,
    findImeSlips(yaml).flatMap((slip) => slip.fix?.edits ?? []),
  ).text;
}

const slipped: [string, string, string][] = [
  ['编号：a\n名称：安和县\n', '编号: a\n名称: 安和县\n', 'colon colon'],
  ['编号:a\n名称:安和县\n类型: x\n', '编号: a\n名称: 安和县\n类型: x\n', 'colon-space colon-space'],
  [
    '上位预案: [示范县总体应急预案，示范县防汛抗旱应急预案]\n',
    '上位预案: [示范县总体应急预案, 示范县防汛抗旱应急预案]\n',
    'comma',
  ],
  ['灾种: [洪水，山洪，干旱]\n', '灾种: [洪水, 山洪, 干旱]\n', 'comma comma'],
  ['灾种：［洪水，山洪］\n', '灾种: [洪水, 山洪]\n', 'colon bracket comma bracket'],
  ['灾种: 【洪水，山洪】\n', '灾种: [洪水, 山洪]\n', 'bracket comma bracket'],
  [
    '日期：｛印发：2026-05-12，施行：2026-06-01｝\n',
    '日期: {印发: 2026-05-12, 施行: 2026-06-01}\n',
    'colon bracket colon comma colon bracket',
  ],
  ['日期: {印发: 2026-05-12，施行: 2026-06-01}\n', '日期: {印发: 2026-05-12, 施行: 2026-06-01}\n', 'comma'],
  ['日期: {印发:2026-05-12}\n', '日期: {印发: 2026-05-12}\n', 'colon-space'],
  ['日期:\n  印发：2026-05-12\n  施行：2026-06-01\n', '日期:\n  印发: 2026-05-12\n  施行: 2026-06-01\n', 'colon colon'],
  ['日期:\n\t印发: 1\n\t施行: 2\n', '日期:\n  印发: 1\n  施行: 2\n', 'tab tab'],
  ['日期:\n　印发: 1\n', '日期:\n  印发: 1\n', 'ideographic-space'],
  ['名称:　安和县\n', '名称: 安和县\n', 'ideographic-space'],
  ['名称：　安和县\n', '名称: 安和县\n', 'colon ideographic-space'],
  ['a:\n  b:\u00a0c\n', 'a:\n  b: c\n', 'ideographic-space'],
  ['版本: “2026.1”\n', '版本: "2026.1"\n', 'quote quote'],
  ['版本: "2026.1”\n后: 1\n', '版本: "2026.1"\n后: 1\n', 'quote'],
  ['a: {b: “c”, d: ‘e’}\n', 'a: {b: "c", d: \'e\'}\n', 'quote quote quote quote'],
  ['“名称”：x\n', '"名称": x\n', 'quote quote colon'],
  ['灾种:\n  － 洪水\n  － 山洪\n', '灾种:\n  - 洪水\n  - 山洪\n', 'dash dash'],
  ['-　编号: a\n', '- 编号: a\n', 'ideographic-space'],
  [
    '- 从：青溪镇\n  到：县防汛办\n  时限：20分钟\n',
    '- 从: 青溪镇\n  到: 县防汛办\n  时限: 20分钟\n',
    'colon colon colon',
  ],
  ['角色:\n  指挥长：{岗位: x}\n', '角色:\n  指挥长: {岗位: x}\n', 'colon'],
  ['a: [{b: c}，{b: d}]\n', 'a: [{b: c}, {b: d}]\n', 'comma'],
  ['a: {b: c｝\nd: e\n', 'a: {b: c}\nd: e\n', 'bracket'],
  ['a: [\n\tb,\n\tc\n  ]\n', 'a: [\n  b,\n  c\n  ]\n', 'tab tab'],
  ['x: |\n\t段落：一\ny: 1\n', 'x: |\n  段落：一\ny: 1\n', 'tab'],
  ['a：b\r\nc：\r\n  - d\r\n', 'a: b\r\nc:\r\n  - d\r\n', 'colon colon'],
];

test.each(slipped)('%j', (yaml, mended, messages) => {
  const slips = findImeSlips(yaml);
  expect(slips.map((slip) => slip.message).join(' ')).toBe(messages);
  expect(mend(yaml)).toBe(mended);
  for (const { span, data, fix } of slips) {
    expect(span.end - span.start).toBe(1);
    expect(yaml.slice(span.start, span.end)).toBe(data.found);
    expect(fix?.safe).toBe(true);
  }
});

test.each(slipped)('%j is read as what was meant', (yaml, mended) => {
  const read = readYaml(yaml, 0);
  const meant = readYaml(mended, 0);
  expect(meant.slips).toEqual([]);
  expect(read.value).toEqual(meant.value);
  expect(Object.keys(read.locations)).toEqual(Object.keys(meant.locations));
});

test('positions refer to the text as it is', () => {
  const yaml = '编号：a\n日期:{印发：2026-05-12}\n';
  const { locations } = readYaml(yaml, 10);
  const slice = (at: string) =>
    yaml.slice((locations[at]?.value.start ?? 0) - 10, (locations[at]?.value.end ?? 0) - 10);
  expect(['/编号', '/日期', '/日期/印发'].map(slice)).toEqual(['a', '{印发：2026-05-12}', '2026-05-12']);
});

const prose = [
  '名称: 关于“十四五”规划：一、二，三（注：四）\n',
  '简本: 水位超过 92.0 米时，老街：到中心小学；听到“铜锣”就走。\n',
  '简本: |\n  注意：听到，“哨声”\n  　　段落［一］｛二｝\n\n  －不要\n名称: x\n',
  '简本: >\n  名称：x\n  印发：2026-01-01\n名称: x\n',
  '简本:\n  注意：听到哨声马上走。\n  不要回家。\n',
  'a: "名称：x，y"\nb: \'［1］：2\'\nc: "多行\n  名称：x"\nd: 1\n',
  '时间: 8:30\n网址: http://a.b:80/x\n说明: 见 http://x，或者 a:b\n比例: 1:3\n',
  '职责:\n  - 接报：记录时间\n  - 核实：打电话，问清\n  - 报告:马上\n',
  '终止: {决定: 指挥长, 条件: 水位退至警戒以下，且险情解除}\n',
  '职责: [水位退至警戒以下，且险情解除]\n',
  '文号: ［2026］12号\n机关: “十四五”办\n',
  '标题: 【预警】\n标题二: 关于【预警，响应】的通知\n',
  'a: b\n  续行：x，“y”\n  ｛z｝\nc: d # 注释：x，y\n# 名称：x\n',
  'k: {"a":1, b: http://x:80/, c: 12:30}\nanhe:flood: x\n',
  '- 从：青溪镇\n- 听到：马上走\n',
  '简本:\n  应急电话：0598-1234567\n',
  '页码:\n  — 3 —\n',
  '简本:\n  应急响应内容：\n后: 1\n',
  '职责: [安全第一，预防为主, 报告]\n原则: [水位，“警戒”，以下]\n',
  '条件: {全部: [{指标: 降雨量, 不低于: 100}], 说明: 即：三小时，含当时}\n',
];

test.each(prose)('prose is left alone: %j', (yaml) => {
  expect(findImeSlips(yaml)).toEqual([]);
});

const word = fc.constantFrom('洪水', '安和县', '水位超过92米', 'abc', '10', '县应急局');
const clean = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    word.map((text) => `"${text}"`),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), tie('value')), { minLength: 1, maxLength: 1 })
      .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
  ),
}));
const entries = fc.array(fc.tuple(fc.constantFrom('名称', '编号', '灾种'), clean.value), {
  minLength: 1,
  maxLength: 4,
});

test('what an input method did to punctuation is undone', () => {
  fc.assert(
    fc.property(entries, fc.func(fc.boolean()), (pairs, isSlipped) => {
      let count = 0;
      const keys = pairs.map(([key], index) => `${key}${index}`);
      const meant = pairs.map(([, value], index) => `${keys[index]}: ${value}\n`).join('');
      // A full-width comma in a list is told from prose by its neighbours, so the lists slip as a whole.
      const yaml = meant.replace(/: |"|[[\]{}]/g, (mark) => {
        count += 1;
        if (mark !== ': ' || !isSlipped(count)) return mark;
        return '：';
      });
      expect(mend(yaml)).toBe(meant);
      expect(readYaml(yaml, 0).value).toEqual(readYaml(meant, 0).value);
    }),
  );
});

test('after all the fixes there is nothing left to fix, and the data are the same', () => {
  const piece = fc.constantFrom(
    'a',
    '名称',
    '：',
    ':',
    ': ',
    '，',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '［',
    '］',
    '｛',
    '｝',
    '“',
    '”',
    '"',
    '\n',
    '\n  ',
    '\n\t',
    '　',
    '- ',
    '－ ',
    '1',
    '。',
    '#',
    ' #',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const yaml = pieces.join('');
      const read = readYaml(yaml, 0);
      fc.pre(read.slips.every((slip) => slip.rule === 'syntax/ime-slip'));
      const mended = mend(yaml);
      expect(readYaml(mended, 0).value).toEqual(read.value);
      expect(findImeSlips(mended)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
