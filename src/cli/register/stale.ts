import { type Corpus, upkeepField } from '#corpus';
import { titleOf } from '#exchange';
import { type DueKind, duesUntil, dueTitles } from '#lifecycle';
import { Fault, type Language, lineStarts, positionAt } from '#model';
import { addDays } from '#parse';
import { type Entry, type RegisterName, registerNames } from '#registers';
import { exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import { registerNamed } from './names.ts';
import { say, writeTable } from './output.ts';

const kinds: readonly DueKind[] = ['verification', 'supply-expiry', 'agreement-expiry', 'expert-expiry', 'mitigation'];

/** `register stale [register]`: rows that nobody has looked after, that have ended, or that soon will. */
export async function showStale(run: Run, [word]: readonly string[]): Promise<number> {
  const opened = await open(run);
  const { corpus, language, today } = opened;
  const only = word === undefined ? null : registerNamed(word);
  const until = addDays(today, daysAhead(run));
  const dues = duesUntil(corpus, today, until).filter(
    ({ kind, document }) => kinds.includes(kind) && (only === null || document.file.startsWith(`registers/${only}`)),
  );
  const head = { zh: ['日期', '什么', '名称', '谁管', '位置'], en: ['date', 'what', 'name', 'whose', 'where'] }[
    language
  ];
  const rows = dues.map((due) => [
    due.overdue ? `${due.on} !` : due.on,
    dueTitles[due.kind][language],
    due.name,
    due.who,
    placeText(due, opened),
  ]);
  const data = dues.map(({ document, pointer: _pointer, ...rest }) => ({ ...rest, file: document.file }));
  writeTable(run, { head, rows, data });
  if (run.given.text('format') !== 'json')
    say(run, [summary(dues, language), undated(corpus, only, language)].join('\n').trim());
  return exitCode.clean;
}

function daysAhead({ given }: Run): number {
  const written = given.text('days') ?? '90';
  const days = Number(written);
  if (Number.isInteger(days) && days >= 0) return days;
  throw new Fault({
    zh: `--days 后面要写天数，不能是“${written}”`,
    en: `--days needs a number of days, not ${written}`,
  });
}

function placeText(
  { document, pointer }: { document: Entry['document']; pointer: string },
  { pathOf }: Opened,
): string {
  const place = document.locations[pointer]?.value.start ?? 0;
  return `${pathOf(document.file)}:${positionAt(lineStarts(document.text), place).line}`;
}

function summary(dues: readonly { readonly overdue: boolean }[], language: Language): string {
  const late = dues.filter(({ overdue }) => overdue).length;
  return {
    zh: `已经过期 ${late} 条，快到期 ${dues.length - late} 条。`,
    en: `${late} rows are overdue, ${dues.length - late} soon will be.`,
  }[language];
}

/** Rows that could say when they were last looked after, and do not. */
function undated({ registers }: Corpus, only: RegisterName | null, language: Language): string {
  const counts = registerNames.flatMap((register) => {
    const field = upkeepField(register);
    if (field === null || (only !== null && only !== register)) return [];
    const entries: readonly Entry[] = registers[register];
    const missing = entries.filter(({ data }) => !Object.hasOwn(data, field.key)).length;
    return missing === 0 ? [] : [`${titleOf(register, language)} ${missing}`];
  });
  if (counts.length === 0) return '';
  return {
    zh: `没有写核实日期的：${counts.join('、')}。`,
    en: `Without a date of the last check: ${counts.join(', ')}.`,
  }[language];
}
