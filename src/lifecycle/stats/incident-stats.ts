import type { Corpus } from '#corpus';
import type { IncidentEntry } from '#model';
import { readDuration } from '#parse';
import { enumName, findHazards } from '#schemas';
import { byYear, counted, type Measure, type Period, type StatTable, tally } from './tally.ts';

const measures: readonly Measure<IncidentEntry>[] = [
  { title: counted, of: () => 1 },
  { title: { zh: '死亡', en: 'deaths' }, of: ({ deaths = 0 }) => deaths },
  { title: { zh: '失踪', en: 'missing' }, of: ({ missing = 0 }) => missing },
  { title: { zh: '受伤', en: 'injured' }, of: ({ injured = 0 }) => injured },
  { title: { zh: '转移人数', en: 'moved' }, of: ({ moved = 0 }) => moved },
  { title: { zh: '直接损失（万元）', en: 'loss (10,000 yuan)' }, of: ({ loss = 0 }) => loss },
  { title: { zh: '启动响应', en: 'responses' }, of: ({ level }) => (level === undefined ? 0 : 1) },
];

/** Events by year, hazard, grade and place, and how soon they were reported. */
export function incidentStats({ registers, tree }: Corpus, { from, to }: Period): StatTable[] {
  const items = registers.incidents
    .map(({ data }) => data)
    .filter(({ occurred }) => occurred >= from && occurred <= to);
  const grade = (value: string): { zh: string; en: string } => ({
    zh: value === '' ? '未分级' : enumName('incidents', '/grade', value, 'zh'),
    en: value === '' ? 'no grade' : value,
  });
  const grades = ['extraordinary', 'major', 'serious', 'general', ''];
  return [
    tally(
      'incidents-by-year',
      { zh: '按年', en: 'by year' },
      items,
      byYear(({ occurred }) => occurred),
      measures,
    ),
    tally(
      'incidents-by-hazard',
      { zh: '按灾种', en: 'by hazard' },
      items,
      { title: { zh: '灾种', en: 'hazard' }, keys: ({ hazards }) => hazards ?? [], label: hazardName },
      measures,
    ),
    tally(
      'incidents-by-grade',
      { zh: '按分级', en: 'by grade' },
      items,
      {
        title: { zh: '分级', en: 'grade' },
        keys: ({ grade: one }) => [one ?? ''],
        label: grade,
        order: (a, b) => grades.indexOf(a) - grades.indexOf(b),
      },
      measures,
    ),
    tally(
      'incidents-by-place',
      { zh: '按地方', en: 'by place' },
      items,
      { title: { zh: '行政区划', en: 'jurisdiction' }, keys: ({ jurisdiction }) => [townOf(jurisdiction)] },
      measures,
    ),
    reportTimes(items),
  ];

  /** Villages count with their township. */
  function townOf(written: string | undefined): string {
    const id = written === undefined ? null : tree.idOf(written);
    if (id === null) return written ?? '—';
    const town = tree.outwards(id).find((one) => tree.entryOf(one)?.data.level === 'township') ?? id;
    return tree.entryOf(town)?.data.name ?? town;
  }
}

export function hazardName(written: string): { zh: string; en: string } {
  const [hazard] = findHazards(written);
  return hazard === undefined ? { zh: written, en: written } : { zh: hazard.zh, en: hazard.en };
}

/** From the event to the first report, in three steps that readers know. */
function reportTimes(items: readonly IncidentEntry[]): StatTable {
  const steps = ['15', '30', '60', 'over', 'none'];
  const labels: Readonly<Record<string, { zh: string; en: string }>> = {
    '15': { zh: '15 分钟内', en: 'within 15 min' },
    '30': { zh: '15—30 分钟', en: '15 to 30 min' },
    '60': { zh: '30—60 分钟', en: '30 to 60 min' },
    over: { zh: '超过 1 小时', en: 'over an hour' },
    none: { zh: '没有记录', en: 'not recorded' },
  };
  const stepOf = ({ reported_after: written }: IncidentEntry): string => {
    const minutes = (readDuration(written ?? '')?.seconds ?? Number.NaN) / 60;
    if (Number.isNaN(minutes)) return 'none';
    return minutes <= 15 ? '15' : minutes <= 30 ? '30' : minutes <= 60 ? '60' : 'over';
  };
  return tally(
    'incidents-by-report',
    { zh: '首报用时', en: 'time to the first report' },
    items,
    {
      title: { zh: '首报', en: 'first report' },
      keys: (item) => [stepOf(item)],
      label: (key) => labels[key] ?? { zh: key, en: key },
      order: (a, b) => steps.indexOf(a) - steps.indexOf(b),
    },
    [{ title: counted, of: () => 1 }],
  );
}
