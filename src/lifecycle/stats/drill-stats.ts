import { type Corpus, drillClockOf, isRunning, lastDrills } from '#corpus';
import type { Drill, Plan } from '#model';
import { addMonths } from '#parse';
import { enumName } from '#schemas';
import { byYear, counted, type Measure, type Period, type StatTable, tally } from './tally.ts';

const measures: readonly Measure<Drill>[] = [
  { title: counted, of: () => 1 },
  { title: { zh: '桌面', en: 'table-top' }, of: ({ form }) => (form === 'tabletop' ? 1 : 0) },
  { title: { zh: '实战', en: 'live' }, of: ({ form }) => (form === 'live' ? 1 : 0) },
  { title: { zh: '参演人数', en: 'people' }, of: ({ people = 0 }) => people },
  { title: { zh: '发现问题', en: 'problems found' }, of: ({ findings }) => findings?.length ?? 0 },
  {
    title: { zh: '已整改', en: 'mended' },
    of: ({ findings }) => (findings ?? []).filter(({ done }) => done !== undefined).length,
  },
];

/** Drills that were held, by year, form and result; and how many plans were drilled in time. */
export function drillStats(corpus: Corpus, { from, to }: Period, today: string): StatTable[] {
  const held = corpus.drills
    .map(({ data }) => data)
    .filter(
      ({ status, date }) =>
        status !== 'planned' && status !== 'cancelled' && date >= from && date <= to && date <= today,
    );
  const result = (value: string): { zh: string; en: string } => ({
    zh: value === '' ? '没有结论' : enumName('drill', '/result', value, 'zh'),
    en: value === '' ? 'no result' : value,
  });
  const results = ['excellent', 'good', 'fair', 'poor', ''];
  return [
    tally(
      'drills-by-year',
      { zh: '按年', en: 'by year' },
      held,
      byYear(({ date }) => date),
      measures,
    ),
    tally(
      'drills-by-result',
      { zh: '按结论', en: 'by result' },
      held,
      {
        title: { zh: '结论', en: 'result' },
        keys: ({ result: one }) => [one ?? ''],
        label: result,
        order: (a, b) => results.indexOf(a) - results.indexOf(b),
      },
      measures,
    ),
    inTime(corpus, today),
  ];
}

/** Plans with a drill clock, by kind: how many there are, were ever drilled, and within their clock. */
function inTime(corpus: Corpus, today: string): StatTable {
  const last = lastDrills(corpus, today);
  const clocked = corpus.plans.filter((plan) => isRunning(plan) && drillClockOf(corpus, plan) !== null);
  const isInTime = (plan: Plan): boolean => {
    const [date, clock] = [last.get(plan), drillClockOf(corpus, plan)];
    return date !== undefined && clock !== null && addMonths(date, clock.everyMonths) >= today;
  };
  const table = tally(
    'plans-drilled',
    { zh: '预案演练情况', en: 'plans and their drills' },
    clocked,
    {
      title: { zh: '类型', en: 'kind' },
      keys: ({ front }) => [front.kind],
      label: (kind) => ({ zh: enumName('plan', '/kind', kind, 'zh'), en: kind }),
    },
    [
      { title: { zh: '应演练', en: 'to be drilled' }, of: () => 1 },
      { title: { zh: '演练过', en: 'ever drilled' }, of: (plan) => (last.has(plan) ? 1 : 0) },
      { title: { zh: '在期限内', en: 'in time' }, of: (plan) => (isInTime(plan) ? 1 : 0) },
    ],
  );
  return table;
}
