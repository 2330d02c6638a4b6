import type { Damage } from '../damage.ts';
import { inBlock, replaceOne } from '../edit.ts';

/** Damage to supplies, teams, shelters and to the registers that hold them. */
export const resourceDamages: readonly Damage[] = [
  {
    name: 'more than the depot holds',
    rules: ['resource/over-committed'],
    make: (text, choose) =>
      inBlock(text, '资源', (part) =>
        replaceOne(part, /(?<=数量: )\d+(?=, 单位: [^,}]+, 从: )/g, choose, ([count]) => `${count}000`),
      ),
  },
  {
    name: 'a team that does not exist',
    rules: ['ref/unknown'],
    make: (text, choose) =>
      inBlock(text, '资源', (part) => replaceOne(part, /(?<=队伍: )[^,}]+/g, choose, ([name]) => `${name}独立中队`)),
  },
  {
    name: 'stock past its date',
    rules: ['resource/expired', 'resource/over-committed'],
    files: /^registers\/supplies\.csv$/,
    times: 12,
    make: (text, choose) =>
      replaceOne(
        text,
        /(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)(?=,\d+,实物)/g,
        choose,
        ([, made = '']) => `${made},2025-01-31`,
      ),
  },
  {
    name: 'stock below its minimum',
    rules: ['resource/below-minimum', 'resource/over-committed'],
    files: /^registers\/supplies\.csv$/,
    times: 12,
    make: (text, choose) =>
      replaceOne(
        text,
        /^([^,\n]+,[^,\n]+,[^,\n]+,[^,\n]*),\d+,(?=.*,[1-9]\d*,实物$)/gm,
        choose,
        ([, head = '']) => `${head},0,`,
      ),
  },
  {
    name: 'a register names what is not there',
    rules: ['register/dangling'],
    files: /^registers\/teams\.csv$/,
    times: 12,
    make: (text, choose) =>
      replaceOne(text, /(?<=^[^,\n]+,[^,\n]+,[^,\n]+,)县[^,\n]+(?=,)/gm, choose, ([name]) => `${name}厅`),
  },
  {
    name: 'a row twice',
    rules: ['register/duplicate'],
    files: /^registers\/(?:teams|supplies|shelters)\.csv$/,
    times: 12,
    make: (text, choose) => replaceOne(text, /^[a-z][^\n]*\n/gm, choose, ([row]) => row + row),
  },
  {
    name: 'a post without a holder',
    rules: ['contact/vacant-post'],
    files: /^registers\/posts\.yaml$/,
    times: 12,
    make: (text, choose) => replaceOne(text, /, 姓名: [^,]+, 手机: [^,]+/g, choose, () => ''),
  },
  {
    name: 'a unit without a telephone',
    rules: ['contact/no-phone'],
    files: /^registers\/units\.yaml$/,
    times: 12,
    make: (text, choose) =>
      replaceOne(
        text,
        /(?<=^- \{编号: .*类别: (?:基层组织|医院|指挥机构|学校).*), 值班电话: 0799-5550-\d{3}/gm,
        choose,
        () => '',
      ),
  },
];
