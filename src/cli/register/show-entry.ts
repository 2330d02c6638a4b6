import { type Corpus, entryAt, rowsBehind } from '#corpus';
import { cellText, titleOf } from '#exchange';
import { Fault, lineStarts, positionAt } from '#model';
import type { Entry } from '#registers';
import { hang, padTo, widthOf } from '#report';
import { describe, keyName } from '#schemas';
import { exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import { entryNamed } from './names.ts';

/** `register show <entry>`: all that the registers say of it, with the rows on which it rests. */
export async function showEntry(run: Run, [word]: readonly string[]): Promise<number> {
  if (word === undefined)
    throw new Fault({
      zh: '请写要看的名称或编号，如 beiyu register show 县水利局',
      en: 'Name what to show, like beiyu register show anhe/water',
    });
  const opened = await open(run);
  const rows = entriesOf(opened.corpus, word);
  if (run.given.text('format') === 'json') {
    const data = rows.map(({ register, data: row, document }) => ({ register, file: document.file, data: row }));
    run.io.out(`${JSON.stringify(data, null, 2)}\n`);
  } else run.io.out(rows.map((entry) => entryText(entry, opened, run.io.columns)).join('\n'));
  return exitCode.clean;
}

function entriesOf(corpus: Corpus, word: string): readonly Entry[] {
  const named = entryNamed(corpus, word);
  if (entryAt(corpus.registers, named) === null)
    throw new Fault({
      zh: `“${word}”是预案，请用 beiyu show ${named.id}`,
      en: `${word} is a plan; run beiyu show ${named.id}`,
    });
  return rowsBehind(corpus, named);
}

function entryText({ register, data, document, pointer }: Entry, { language, pathOf }: Opened, width: number): string {
  const fields = Object.entries(data).map(([key, value]): [string, string] => [
    describe(register, `/${key}`)?.title[language] ?? keyName(register, `/${key}`, language),
    cellText(register, key, value, language),
  ]);
  const room = Math.max(...fields.map(([title]) => widthOf(title)));
  const { line } = positionAt(lineStarts(document.text), document.locations[pointer]?.value.start ?? 0);
  const head = `${titleOf(register, language)}  ${pathOf(document.file)}:${line}`;
  return `${[head, ...fields.flatMap(([title, text]) => hang(`  ${padTo(title, room)}  `, text, Math.min(100, width)))].join('\n')}\n`;
}
