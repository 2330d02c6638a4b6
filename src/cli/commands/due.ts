import { type Due, type DueKind, dueCalendar, dueKinds, duesUntil, dueTitles } from '#lifecycle';
import { Fault, type Language, lineStarts, positionAt } from '#model';
import { addDays, daysBetween } from '#parse';
import { readDate } from '#schemas';
import { meant } from '../chosen-names.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import { say, writeTable } from '../register/output.ts';

const command: Command = {
  summary: {
    zh: '什么时候该做什么：备案、演练、评估、到期、核实',
    en: 'what is due when: filing, drills, evaluation, expiry, checks',
  },
  description: {
    zh: '列出到某一天为止该做的事：预案的备案、公布、演练、评估和到期，整改和隐患治理的期限，联络网和各库的核实，物资、协议、聘期的到期。过了期的排在最前面。可以输出为日历，放进手机。',
    en: 'Lists what is due up to a day: filing, publication, drills, evaluation and end of plans; open actions and mitigations; checks of the registers; stock, agreements and appointments that end. What is overdue comes first. As a calendar it goes into a phone.',
  },
  options: [
    { flags: '--days <number>', text: { zh: '今后多少天以内的', en: 'within so many days' }, default: '90' },
    { flags: '--until <date>', text: { zh: '到哪一天为止，如 2027-06-30', en: 'up to this day, like 2027-06-30' } },
    {
      flags: '--kind <kinds>',
      text: {
        zh: `只列这些，用逗号隔开：${dueKinds.join('、')}`,
        en: `only these, separated by commas: ${dueKinds.join(', ')}`,
      },
    },
    { flags: '--who <name>', text: { zh: '只列这个单位（人）管的', en: 'only what this unit or person answers for' } },
    {
      flags: '--format <name>',
      text: { zh: '输出格式；ics 是日历', en: 'output format; ics is a calendar' },
      choices: ['pretty', 'json', 'csv', 'ics'],
      default: 'pretty',
    },
  ],
  examples: [
    { line: 'beiyu due', text: { zh: '过期的和 90 天内要做的', en: 'what is overdue, and the next 90 days' } },
    {
      line: 'beiyu due --kind drill,evaluation --until 2027-12-31',
      text: { zh: '到明年底要做的演练和评估', en: 'drills and evaluations up to the end of next year' },
    },
    { line: 'beiyu due --days 365 --format ics > due.ics', text: { zh: '一年的日历', en: 'a calendar of the year' } },
  ],
  run: due,
};
export default command;

async function due(run: Run): Promise<number> {
  const opened = await open(run);
  const { corpus, language, today } = opened;
  const kinds = kindsIn(run);
  const who = run.given.text('who');
  const dues = duesUntil(corpus, today, lastDay(run, today)).filter(
    (one) => kinds.includes(one.kind) && (who === undefined || one.who.includes(who)),
  );
  if (run.given.text('format') === 'ics') {
    run.io.out(dueCalendar(dues, corpus.settings.value.name, today, language));
    return exitCode.clean;
  }
  writeTable(run, tableOf(dues, opened));
  if (run.given.text('format') !== 'json') {
    const late = dues.filter(({ overdue }) => overdue).length;
    const text = {
      zh: `已过期 ${late} 项，将到期 ${dues.length - late} 项。`,
      en: `${late} overdue, ${dues.length - late} to come.`,
    };
    say(run, text[language]);
  }
  return exitCode.clean;
}

function kindsIn({ given }: Run): readonly DueKind[] {
  const written = given.text('kind');
  if (written === undefined) return dueKinds;
  return written.split(/[,，、]/).map((word) => {
    const kind = dueKinds.find((one) => one === word.trim() || dueTitles[one].zh === word.trim());
    if (kind !== undefined) return kind;
    const nearest = meant(word.trim(), [...dueKinds, ...dueKinds.map((one) => dueTitles[one].zh)]);
    throw new Fault({
      zh: `没有“${word}”这一种${nearest.zh}可以写 ${dueKinds.map((one) => dueTitles[one].zh).join('、')}`,
      en: `There is no kind ${word}${nearest.en} There are ${dueKinds.join(', ')}`,
    });
  });
}

function lastDay({ given }: Run, today: string): string {
  const until = given.text('until');
  if (until === undefined) return addDays(today, daysIn(given.text('days') ?? '90'));
  const date = readDate(until);
  if (date?.real === true) return date.iso;
  throw new Fault({ zh: `“${until}”不是日期，请写 2027-06-30`, en: `${until} is no date; write 2027-06-30` });
}

function daysIn(written: string): number {
  const days = Number(written);
  if (Number.isInteger(days) && days >= 0) return days;
  throw new Fault({
    zh: `--days 后面要写天数，不能是“${written}”`,
    en: `--days needs a number of days, not ${written}`,
  });
}

function tableOf(dues: readonly Due[], { language, pathOf, today }: Opened) {
  const head = {
    zh: ['日期', '还有几天', '做什么', '谁管', '名称', '位置'],
    en: ['date', 'in days', 'what', 'whose', 'name', 'where'],
  }[language];
  const rows = dues.map((one) => [
    one.on,
    daysBetween(today, one.on),
    dueTitles[one.kind][language],
    one.who,
    one.name,
    placeText(one, pathOf),
  ]);
  return { head, rows, data: dues.map((one) => dataOf(one, language)) };
}

function placeText({ document, pointer }: Due, pathOf: (file: string) => string): string {
  const at = document.locations[pointer]?.value.start ?? 0;
  return `${pathOf(document.file)}:${positionAt(lineStarts(document.text), at).line}`;
}

function dataOf({ document, pointer, kind, ...rest }: Due, language: Language): object {
  return { kind, title: dueTitles[kind][language], ...rest, file: document.file, pointer };
}
