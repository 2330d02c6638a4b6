import type { Corpus } from '#corpus';
import type { TrainingEntry } from '#model';
import { byYear, counted, type Measure, type Period, type StatTable, tally } from './tally.ts';

const measures: readonly Measure<TrainingEntry>[] = [
  { title: counted, of: () => 1 },
  { title: { zh: '学时', en: 'hours' }, of: ({ hours = 0 }) => hours },
  { title: { zh: '人次', en: 'people' }, of: ({ people = 0 }) => people },
  { title: { zh: '考核合格', en: 'passed' }, of: ({ passed = 0 }) => passed },
];

/** Trainings by year, organiser, form and unit. */
export function trainingStats({ registers }: Corpus, { from, to }: Period): StatTable[] {
  const items = registers.trainings.map(({ data }) => data).filter(({ date }) => date >= from && date <= to);
  const by = (id: string, zh: string, en: string, keys: (item: TrainingEntry) => readonly string[]): StatTable =>
    tally(`trainings-by-${id}`, { zh: `按${zh}`, en: `by ${en}` }, items, { title: { zh, en }, keys }, measures);
  return [
    tally(
      'trainings-by-year',
      { zh: '按年', en: 'by year' },
      items,
      byYear(({ date }) => date),
      measures,
    ),
    by('organiser', '组织单位', 'organiser', ({ organiser }) => [organiser ?? '—']),
    by('form', '形式', 'form', ({ form }) => [form ?? '—']),
    by('unit', '参训单位', 'unit', ({ units }) => units ?? []),
  ];
}
