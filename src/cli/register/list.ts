import { type Corpus, upkeepOf } from '#corpus';
import { cellText, type TableAudience, tableOf, titleOf } from '#exchange';
import type { Language } from '#model';
import { type Entry, type RegisterName, registerNames } from '#registers';
import { exitCode, type Run } from '../command.ts';
import { open } from '../open.ts';
import { registerNamed } from './names.ts';
import { writeTable } from './output.ts';

/** `register list`: the registers with how much they hold; `register list <register>`: its rows. */
export async function listRegisters(run: Run, [word]: readonly string[]): Promise<number> {
  const { corpus, language } = await open(run);
  writeTable(run, word === undefined ? overview(corpus, language) : rowsOf(corpus, registerNamed(word), language));
  return exitCode.clean;
}

function overview(corpus: Corpus, language: Language) {
  const data = registerNames.map((register) => {
    const entries: readonly Entry[] = corpus.registers[register];
    const dates = entries.flatMap((entry) => upkeepOf(entry)?.date ?? []).toSorted();
    const files = [...new Set(entries.map(({ document }) => document.file))];
    return {
      register,
      title: titleOf(register, language),
      entries: entries.length,
      files,
      oldest: dates[0] ?? null,
      newest: dates.at(-1) ?? null,
    };
  });
  const head = {
    zh: ['库', '名称', '条数', '最早核实', '最近核实', '文件'],
    en: ['register', 'title', 'entries', 'oldest check', 'newest check', 'files'],
  }[language];
  const rows = data.map(({ register, title, entries, oldest, newest, files }) => [
    register,
    title,
    entries,
    oldest ?? '',
    newest ?? '',
    files.join(', '),
  ]);
  return { head, rows, data };
}

/** On a terminal the columns that tell rows apart; as data all of them. */
const most = 7;

function rowsOf(corpus: Corpus, register: RegisterName, language: Language) {
  const audience: TableAudience = 'internal';
  const entries: readonly Entry[] = corpus.registers[register];
  const table = tableOf(register, entries, language, audience);
  const shown = table.keys.slice(0, most);
  return {
    head: table.titles.slice(0, most),
    rows: table.rows.map((row) => shown.map((key, index) => cellText(register, key, row[index], language))),
    data: entries.map(({ data, document }) => ({ ...data, file: document.file })),
  };
}
