import { expect, test } from 'vitest';
import { buildCorpus } from '../build-corpus.ts';
import { readFileFacts } from '../read-file-facts.ts';
import { readSettings } from '../read-settings.ts';
import { quickestReports } from './quickest-report.ts';
import { placeRank, reportHops } from './report-hops.ts';

function rawFile(file: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  return { file, bytes, size: bytes.length };
}

const jurisdictions = `- {编号: city, 名称: 乙市, 级别: 市}
- {编号: county, 名称: 甲县, 级别: 县, 上级: 乙市}
- {编号: town, 名称: 丙镇, 级别: 乡镇, 上级: 甲县}
`;
const units = `- {编号: city/hq, 名称: 市防办, 行政区划: 乙市, 类别: 指挥机构}
- {编号: county/hq, 名称: 县防办, 行政区划: 甲县, 类别: 指挥机构}
- {编号: county/plant, 名称: 甲化工, 行政区划: 甲县, 类别: 企业}
- {编号: town/gov, 名称: 丙镇政府, 行政区划: 丙镇, 类别: 政府}
`;
const plan = `---
编号: county/flood
名称: 防汛预案
类型: 专项应急预案
行政区划: 甲县
状态: 草案
版本: "1"
信息报告:
  - {从: 丙镇政府, 到: 县防办, 时限: 30分钟}
  - {从: 丙镇政府, 到: 甲化工, 时限: 5分钟}
  - {从: 甲化工, 到: 县防办, 时限: 10分钟}
  - {从: 县防办, 到: 市防办, 时限: 1小时}
---

# 防汛预案
`;
const files = [
  rawFile('registers/jurisdictions.yaml', jurisdictions),
  rawFile('registers/units.yaml', units),
  rawFile('plans/flood.md', plan),
];
const corpus = buildCorpus(
  readSettings(rawFile('beiyu.yaml', 'name: 库\n')),
  files.flatMap((file) => readFileFacts(file) ?? []),
);

test('a report takes the quickest way to the level that is to know', () => {
  const quickest = quickestReports(reportHops(corpus));
  const to = (level: 'county' | 'city') =>
    quickest((hop) => placeRank(hop.to.level) >= placeRank(level) && !hop.to.isEnterprise);
  expect(to('county').map(({ seconds, hops }) => [seconds / 60, hops.length])).toEqual([[15, 2]]);
  expect(to('city').map(({ seconds }) => seconds / 60)).toEqual([75]);
});

test('ends are known by their units', () => {
  const [first] = reportHops(corpus);
  expect(first?.from).toMatchObject({ level: 'township', isEnterprise: false });
  expect(first?.to).toMatchObject({ level: 'county' });
});
