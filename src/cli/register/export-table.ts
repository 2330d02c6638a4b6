import path from 'node:path';
import { type Artefact, writeArtefacts } from '#disk';
import { type ExportOptions, exportCsv, exportWorkbook, titleOf } from '#exchange';
import { Fault } from '#model';
import { type RegisterName, registerNames } from '#registers';
import { exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import { registerNamed } from './names.ts';
import { fullPath, say } from './output.ts';

/**
 * `register export [register…] --out <file>`: a workbook (.xlsx) with a sheet a register, one CSV file, or a folder with
 * one CSV a register. One register without `--out` is written as CSV to standard output.
 */
export async function exportTables(run: Run, words: readonly string[]): Promise<number> {
  const opened = await open(run);
  const { corpus, language } = opened;
  const named = words.map(registerNamed);
  const registers = named.length > 0 ? named : registerNames.filter((name) => corpus.registers[name].length > 0);
  const audience = run.given.text('audience') === 'public' ? 'public' : 'internal';
  const options: ExportOptions = { language, audience };
  const [only] = registers;
  const out = run.given.text('out');
  if (out === undefined) {
    if (only === undefined || registers.length !== 1) throw noTarget();
    run.io.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(exportCsv(corpus, only, options)));
    return exitCode.clean;
  }
  const full = fullPath(run, out);
  const files = filesFor(run, opened, registers, full, options);
  const folder = isFolder(full) ? full : path.dirname(full);
  const written = writeArtefacts(folder, files, run.given.flag('force'));
  const names = written.map((file) => path.relative(run.io.cwd, file).replaceAll('\\', '/'));
  say(run, { zh: `已导出 ${names.join('、')}。`, en: `Exported ${names.join(', ')}.` }[language]);
  return exitCode.clean;
}

function isFolder(full: string): boolean {
  return path.extname(full) === '';
}

function filesFor(
  run: Run,
  { corpus, language }: Opened,
  registers: readonly RegisterName[],
  full: string,
  options: ExportOptions,
): Artefact[] {
  const encoding = run.given.text('encoding') === 'gb18030' ? 'gb18030' : 'utf-8';
  const csv = (register: RegisterName): Uint8Array => exportCsv(corpus, register, options, encoding);
  if (isFolder(full))
    return registers.map((register) => ({ path: `${titleOf(register, language)}.csv`, content: csv(register) }));
  const name = path.basename(full);
  const ending = path.extname(full).toLowerCase();
  const [only] = registers;
  if (ending === '.xlsx') return [{ path: name, content: exportWorkbook(corpus, registers, options) }];
  if (ending === '.csv' && only !== undefined && registers.length === 1) return [{ path: name, content: csv(only) }];
  throw ending === '.csv' ? manyInOne() : noTarget();
}

function noTarget(): Fault {
  return new Fault({
    zh: '请写导出到哪里：--out 库.xlsx（一个工作簿）、--out 物资.csv（一个库）或 --out 文件夹（每个库一个 CSV）',
    en: 'Say where to export to: --out registers.xlsx (one workbook), --out stock.csv (one register) or --out folder (one CSV each)',
  });
}

function manyInOne(): Fault {
  return new Fault({
    zh: '一个 CSV 文件只能放一个库。请写一个库名，或导出为 .xlsx，或写一个文件夹。',
    en: 'One CSV file holds one register. Name one, or export to .xlsx, or name a folder.',
  });
}
