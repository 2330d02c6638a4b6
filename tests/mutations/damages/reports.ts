import type { Choose, Damage } from '../damage.ts';
import { block, halves, inBlock, replaceOne } from '../edit.ts';

const hop = /^ {2}- \{从: ([^,}]+), 到: ([^,}]+)(?:, 方式: [^,}]+)?, 时限: ([^,}]+)\}\n/gm;
const upward = /^(?:市|省|灵江)/;

/** Every hop that fits takes so long, and so does what the levels report. */
function lastsTo(limit: string, fits: RegExp): Damage['make'] {
  return (text) => {
    const [front, body] = halves(text);
    const chain = block(front, '信息报告');
    if (chain === null) return null;
    const slow = chain.replaceAll(hop, (line, _from, to: string, was: string) =>
      fits.test(to) ? line.replace(`时限: ${was}`, `时限: ${limit}`) : line,
    );
    if (slow === chain) return null;
    const levels = front.replaceAll(/(?<=电话: )\d+(?:分钟|小时)/g, limit);
    return levels.replace(chain, () => slow) + body;
  };
}

/** No hop and no level of the plan tells anyone above the county. */
function tellsNobodyAbove(text: string): string | null {
  const [front, body] = halves(text);
  const chain = block(front, '信息报告');
  if (chain === null || !/^类型: (?:专项|总体)应急预案$/m.test(front)) return null;
  const kept = chain.replaceAll(hop, (line, _from, to: string) => (upward.test(to) ? '' : line));
  if (kept === chain || !kept.includes('- {')) return null;
  const levels = front.replaceAll(/^ {4}报告: \{对象: (?:市|省|灵江).*\n/gm, '');
  return levels.replace(chain, () => kept) + body;
}

function inReport(pattern: RegExp, instead = ''): Damage['make'] {
  return (text: string, choose: Choose) =>
    inBlock(text, '响应级别', (part) => replaceOne(part, pattern, choose, () => instead));
}

/** Damage to the reporting chain. */
export const reportDamages: readonly Damage[] = [
  {
    name: 'a hop without a limit',
    rules: ['report/no-limit'],
    make: (text, choose) => inBlock(text, '信息报告', (part) => replaceOne(part, /, 时限: [^,}]+/g, choose, () => '')),
  },
  {
    name: 'a level is reported without a limit',
    rules: ['report/no-limit'],
    make: inReport(/(?<=报告: \{对象: [^,}]+), [^}]+(?=\})/g),
  },
  {
    name: 'a level is reported to nobody',
    rules: ['report/no-recipient'],
    make: inReport(/(?<=报告: \{)对象: [^,}]+, /g),
  },
  {
    name: 'a level is not reported',
    rules: ['report/no-recipient'],
    make: (text, choose) =>
      /^类型: (?:专项|总体|部门)应急预案$/m.test(text)
        ? inReport(/^ {4}报告: .*\n/gm)(text, choose, () => null, '')
        : null,
  },
  { name: 'nobody above is told', rules: ['report/chain-broken'], make: tellsNobodyAbove },
  { name: 'the city is told late', rules: ['report/chain-too-long'], make: lastsTo('6小时', upward) },
  {
    name: 'later than the decree allows',
    rules: ['report/limit-too-long'],
    make: (text, choose, others, file) =>
      /^灾种: \[.*(?:生产安全事故|危险化学品|传染病|动物疫情)/m.test(text) && file.startsWith('county/')
        ? lastsTo('5小时', /^市(?!政府)/)(text, choose, others, file)
        : null,
  },
];
