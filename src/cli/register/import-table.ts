import path from 'node:path';
import { readBytes, readFile, writeFile } from '#disk';
import {
  applyImport,
  type ImportedFile,
  type ImportPlan,
  planImport,
  readSheets,
  registerCalled,
  registerOfSheet,
  type Sheet,
} from '#exchange';
import { Fault } from '#model';
import type { RegisterName } from '#registers';
import { exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import { planData, planText } from './import-report.ts';
import { fullPath, say } from './output.ts';

/** A table of a file, with the register that it is for. */
interface Source {
  readonly register: RegisterName;
  readonly sheet: Sheet;
}

/**
 * `register import [register] <file…>`: shows what taking over the tables would change; with `--write` writes it, each
 * file whole or not at all. Exits with 1 when a row or a column was left out.
 */
export async function importTables(run: Run, words: readonly string[]): Promise<number> {
  const opened = await open(run);
  const sources = sourcesOf(run, words);
  const plans = [...Map.groupBy(sources, ({ register }) => register)].map(([register, parts]) =>
    planImport(
      opened.corpus,
      register,
      parts.map(({ sheet }) => sheet),
      { clear: run.given.flag('clear') },
    ),
  );
  const isWritten = run.given.flag('write');
  const files = plans.flatMap((plan) => applied(run, opened, plan));
  if (isWritten) for (const { file, bytes } of files) writeFile(path.join(opened.root, file), bytes);
  report(run, opened, plans, files);
  return plans.some(({ problems }) => problems.length > 0) ? exitCode.findings : exitCode.clean;
}

/** Worked out for the preview too, so that what cannot be written is told before it is asked for. */
function applied(run: Run, { corpus, root, language }: Opened, plan: ImportPlan): ImportedFile[] {
  return applyImport(corpus, plan, {
    prune: run.given.flag('prune'),
    language,
    bytesOf: (file) => readFile(root, file).bytes ?? new Uint8Array(),
  });
}

function sourcesOf(run: Run, words: readonly string[]): Source[] {
  const [first = '', ...rest] = words;
  const register = registerCalled(first);
  const files = register === null ? words : rest;
  if (files.length === 0)
    throw new Fault({
      zh: '请写要导入的文件，如 beiyu register import supplies 物资.xlsx',
      en: 'Name the file to import, like beiyu register import supplies stock.xlsx',
    });
  return files.flatMap((file) => tablesIn(run, file, register));
}

function tablesIn(run: Run, file: string, register: RegisterName | null): Source[] {
  const name = path.basename(file).replace(/\.[^.]*$/, '');
  const sheets = readSheets(file, bytesOf(run, file)).filter(({ rows }) => rows.length > 0);
  const label = (sheet: Sheet): string => (sheet.name === '' ? file : `${file} ${sheet.name}`);
  const found = sheets.flatMap((sheet): Source[] => {
    const meant = register ?? registerOfSheet(sheet) ?? registerCalled(name);
    return meant === null ? [] : [{ register: meant, sheet: { ...sheet, name: label(sheet) } }];
  });
  if (found.length > 0) return found;
  throw new Fault({
    zh: `看不出 ${file} 是哪个库的表。请在文件前写上库名，如 beiyu register import supplies ${file}`,
    en: `Nothing tells which register ${file} is for. Name it before the file, like beiyu register import supplies ${file}`,
  });
}

function bytesOf(run: Run, file: string): Uint8Array {
  const bytes = readBytes(fullPath(run, file));
  if (bytes !== null) return bytes;
  throw new Fault({
    zh: `找不到或读不了文件“${file}”。`,
    en: `There is no file ${file}, or it cannot be read.`,
  });
}

function report(run: Run, opened: Opened, plans: readonly ImportPlan[], files: readonly ImportedFile[]): void {
  const isWritten = run.given.flag('write');
  if (run.given.text('format') === 'json') {
    run.io.out(`${JSON.stringify({ written: isWritten, registers: plans.map(planData) }, null, 2)}\n`);
    return;
  }
  const prune = run.given.flag('prune');
  for (const plan of plans) run.io.out(planText(plan, opened.language, prune));
  const names = files.map(({ file }) => opened.pathOf(file)).join({ zh: '、', en: ', ' }[opened.language]);
  const text =
    files.length === 0
      ? { zh: '没有要改的内容。', en: 'There is nothing to change.' }
      : isWritten
        ? {
            zh: `已写入 ${names}。请运行 beiyu check 看有没有新的问题。`,
            en: `Written: ${names}. Run beiyu check to see what they bring.`,
          }
        : {
            zh: `以上是预览，什么也没有写。确认后加 --write 写入 ${names}。`,
            en: `This is a preview; nothing was written. Add --write to write ${names}.`,
          };
  say(run, text[opened.language]);
}
