import { type StatTable, type StatTopic, statsOf, statTitles, statTopics, usualTopics } from '#lifecycle';
import { Fault, type Language } from '#model';
import { tableText } from '#report';
import { readDate } from '#schemas';
import { type Command, exitCode, type Run } from '../command.ts';
import { open } from '../open.ts';
import { csvText } from '../register/output.ts';

const command: Command = {
  summary: {
    zh: '统计：突发事件、演练、培训、预案、本地内容',
    en: 'count incidents, drills, trainings and plans, and what is local in them',
  },
  description: {
    zh: '按年、灾种、分级、地方统计突发事件和首报用时；按年、结论统计演练，各类预案按期演练的有几个；按年、单位统计培训；按类型、层级、灾种和所处环节统计预案。localness 列出每个预案里写到本地名称或数字的句子占多少，少的在前；响应部分（处置措施在内）另外再算一遍。',
    en: 'Counts incidents by year, hazard, grade and place, and how soon they were reported; drills by year and result, and the plans that were drilled in time; trainings by year and unit; plans by kind, level, hazard and station. localness lists the share of each plan’s sentences with a local name or a number, the lowest first, and that of its response chapter beside it.',
  },
  arguments: [
    {
      name: 'topic',
      variadic: true,
      text: { zh: '统计什么；不写就是前四项', en: 'what to count; the first four when none is named' },
      choices: statTopics,
    },
  ],
  options: [
    { flags: '--year <year>', text: { zh: '只统计这一年', en: 'this year only' } },
    { flags: '--from <date>', text: { zh: '从哪一天起', en: 'from this day' } },
    { flags: '--to <date>', text: { zh: '到哪一天止', en: 'to this day' } },
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json', 'csv'],
      default: 'pretty',
    },
  ],
  examples: [
    { line: 'beiyu stats', text: { zh: '前四项统计', en: 'the first four counts' } },
    { line: 'beiyu stats incidents --year 2026', text: { zh: '2026 年的突发事件', en: 'the incidents of 2026' } },
    {
      line: 'beiyu stats drills --format csv > drills.csv',
      text: { zh: '演练统计，用表格软件看', en: 'drills, for a spreadsheet' },
    },
    {
      line: 'beiyu stats localness',
      text: { zh: '哪些预案最像照抄的模板', en: 'which plans say least about their place' },
    },
  ],
  run: stats,
};
export default command;

async function stats(run: Run): Promise<number> {
  const { corpus, language, today } = await open(run);
  const named = statTopics.filter((topic) => run.given.arguments.includes(topic));
  const topics = named.length === 0 ? usualTopics : named;
  const period = periodIn(run);
  const found = topics.map((topic) => ({ topic, tables: statsOf(corpus, topic, period, today) }));
  const format = run.given.text('format');
  if (format === 'json') run.io.out(`${JSON.stringify(dataOf(found, language), null, 2)}\n`);
  else if (format === 'csv')
    run.io.out(found.flatMap(({ tables }) => tables.map((table) => csvOf(table, language))).join('\n'));
  else run.io.out(found.map((one) => prettyOf(one, run, language)).join('\n'));
  return exitCode.clean;
}

function periodIn({ given }: Run): { from: string; to: string } {
  const year = given.text('year');
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new Fault({ zh: `“${year}”不是年份`, en: `${year} is no year` });
  const from = dateIn(given.text('from'));
  const to = dateIn(given.text('to'));
  return {
    from: from ?? (year === undefined ? '0000-01-01' : `${year}-01-01`),
    to: to ?? (year === undefined ? '9999-12-31' : `${year}-12-31`),
  };
}

function dateIn(written: string | undefined): string | null {
  if (written === undefined) return null;
  const date = readDate(written);
  if (date?.real === true) return date.iso;
  throw new Fault({ zh: `“${written}”不是日期，请写 2026-01-01`, en: `${written} is no date; write 2026-01-01` });
}

interface Topic {
  readonly topic: StatTopic;
  readonly tables: readonly StatTable[];
}

function prettyOf({ topic, tables }: Topic, { io }: Run, language: Language): string {
  const look = { width: io.columns, colour: io.colour };
  const title = statTitles[topic][language];
  const parts = tables.map((table) => {
    const head = `${title}${{ zh: '：', en: ': ' }[language]}${table.title[language]}`;
    const shown = withoutZeros(table);
    const none = { zh: '（没有记录）', en: '(nothing recorded)' }[language];
    return `${head}\n${table.rows.length === 0 ? `${none}\n` : tableText(headOf(shown, language), rowsOf(shown, language), look)}`;
  });
  return parts.join('\n');
}

/** On a terminal a column of zeros says nothing; the first count stays. */
function withoutZeros(table: StatTable): StatTable {
  const kept = table.head.map((_, column) => column < 2 || table.rows.some(({ values }) => values[column - 1] !== 0));
  return {
    ...table,
    head: table.head.filter((_, column) => kept[column] === true),
    rows: table.rows.map((row) => ({ ...row, values: row.values.filter((_, index) => kept[index + 1] === true) })),
  };
}

function headOf({ head }: StatTable, language: Language): string[] {
  return head.map((text) => text[language]);
}

/** The sums stand at the foot where what is counted adds up. */
function rowsOf({ rows, hasTotal, head }: StatTable, language: Language): (string | number)[][] {
  const lines = rows.map(({ label, values }) => [label[language], ...values]);
  if (!hasTotal || rows.length < 2) return lines;
  const totals = head.slice(1).map((_, index) => rows.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  return [...lines, [{ zh: '合计', en: 'all' }[language], ...totals.map((total) => Math.round(total * 100) / 100)]];
}

function csvOf(table: StatTable, language: Language): string {
  return csvText(headOf(table, language), rowsOf(table, language));
}

function dataOf(found: readonly Topic[], language: Language): object {
  return Object.fromEntries(
    found.map(({ topic, tables }) => [
      topic,
      tables.map((table) => ({
        id: table.id,
        title: table.title[language],
        head: headOf(table, language),
        rows: table.rows.map(({ label, values }) => [label[language], ...values]),
      })),
    ]),
  );
}
