import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findResources } from '#corpus';
import { exportWorkbook, planImport, readSheets } from '#exchange';
import { checkWorkspace, openWorkspace } from '../src/index.ts';

// Times a register of 100,000 supply rows: loading it, checking it with all rules, finding in it, and taking over a
// table of as many rows: node --conditions=source bench/registers.ts [--rows 100000]

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const rows = Number(values.rows);
const today = '2026-11-26';

/** So many rows a file: a file of a workspace may not be over 5 MB. */
const perFile = 20_000;

/** Stock in forty depots; every thousandth row has expired, every five hundredth is short, every ten thousandth lies nowhere. */
function supplies(from: number): string {
  const lines = ['编号,名称,规格,数量,单位,存放,生产日期,有效期至,最低储备'];
  for (let index = from; index < Math.min(rows, from + perFile); index += 1) {
    const depot = index % 10_000 === 7 ? '没有的仓库' : `仓库${index % 40}`;
    const expires = index % 1000 === 5 ? '2025-06-30' : '2029-12-31';
    const quantity = index % 500 === 3 ? 1 : 100;
    lines.push(`a/s${index},物资${index},规格${index % 9},${quantity},件,${depot},2024-01-31,${expires},50`);
  }
  return `${lines.join('\n')}\n`;
}

function workspace(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'beiyu-bench-registers-'));
  mkdirSync(path.join(root, 'registers/supplies'), { recursive: true });
  const depots = Array.from(
    { length: 40 },
    (_, index) =>
      `- {编号: a/d${index}, 名称: 仓库${index}, 行政区划: 甲县, 坐标: "30.${index},106", 管理人: 某人, 电话: 0799-5550-101}\n`,
  );
  writeFileSync(path.join(root, 'beiyu.yaml'), 'name: 测\njurisdiction: a\n');
  writeFileSync(path.join(root, 'registers/jurisdictions.yaml'), '- {编号: a, 名称: 甲县, 级别: 县}\n');
  writeFileSync(path.join(root, 'registers/depots.yaml'), depots.join(''));
  for (let from = 0; from < rows; from += perFile)
    writeFileSync(path.join(root, `registers/supplies/${from}.csv`), supplies(from));
  return root;
}

/** Wall clock and processor time: on a busy machine the first says little. */
async function timed<Value>(what: string, run: () => Value | Promise<Value>): Promise<Value> {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  const seconds = (ms: number): string => (ms / 1000).toFixed(2).padStart(6);
  console.log(
    `${what.padEnd(40)} ${seconds(performance.now() - start)} s, processor ${seconds((user + system) / 1000)} s`,
  );
  return value;
}

const root = workspace();
try {
  const { corpus } = await timed(`load ${rows} supply rows`, () => openWorkspace(root));
  const report = await timed('check them with all rules', () => checkWorkspace({ corpus, language: 'zh', today }));
  console.log(`  ${report.findings.length} findings`);
  const near = '30.05,106';
  const { found } = await timed('find what is near', () =>
    findResources(corpus, { register: 'supplies', text: '物资99', near, within: 3600 }, today),
  );
  console.log(`  ${found.length} found`);
  const table = { language: 'zh', audience: 'internal' } as const;
  const bytes = await timed('export them to a workbook', () => exportWorkbook(corpus, ['supplies'], table));
  const sheets = await timed('read the workbook', () => readSheets('a.xlsx', bytes));
  const plan = await timed('compare it with the register', () =>
    planImport(corpus, 'supplies', sheets, { clear: false }),
  );
  console.log(`  ${plan.unchanged} rows unchanged, ${plan.changed.length} changed, ${plan.problems.length} left out`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
