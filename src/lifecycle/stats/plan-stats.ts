import type { Corpus } from '#corpus';
import type { Plan } from '#model';
import { enumName, enumValues } from '#schemas';
import { planLives } from '../life/plan-life.ts';
import { hazardName } from './incident-stats.ts';
import { type Measure, type StatTable, tally } from './tally.ts';

/** Plans by kind and state, by hazard and by level of the place; and how many stand where on their way. */
export function planStats(corpus: Corpus, today: string): StatTable[] {
  const { plans, tree } = corpus;
  const measures = statusMeasures();
  const kindName = (kind: string): { zh: string; en: string } => ({
    zh: enumName('plan', '/kind', kind, 'zh'),
    en: kind,
  });
  const levelName = (level: string): { zh: string; en: string } => ({
    zh: level === '' ? '—' : enumName('jurisdictions', '/level', level, 'zh'),
    en: level === '' ? '—' : level,
  });
  const levels = enumValues('jurisdictions', '/level');
  const levelOf = ({ front }: Plan): string => {
    const id = tree.idOf(front.jurisdiction);
    return (id === null ? undefined : tree.entryOf(id)?.data.level) ?? '';
  };
  const kinds = enumValues('plan', '/kind');
  return [
    tally(
      'plans-by-kind',
      { zh: '按类型', en: 'by kind' },
      plans,
      {
        title: { zh: '类型', en: 'kind' },
        keys: ({ front }) => [front.kind],
        label: kindName,
        order: (a, b) => kinds.indexOf(a) - kinds.indexOf(b),
      },
      measures,
    ),
    tally(
      'plans-by-level',
      { zh: '按行政层级', en: 'by level of the place' },
      plans,
      {
        title: { zh: '层级', en: 'level' },
        keys: (plan) => [levelOf(plan)],
        label: levelName,
        order: (a, b) => levels.indexOf(a) - levels.indexOf(b),
      },
      measures,
    ),
    tally(
      'plans-by-hazard',
      { zh: '按灾种', en: 'by hazard' },
      plans,
      { title: { zh: '灾种', en: 'hazard' }, keys: ({ front }) => front.hazards ?? [], label: hazardName },
      measures,
    ),
    lifeTable(corpus, today),
  ];
}

function statusMeasures(): Measure<Plan>[] {
  const all: Measure<Plan> = { title: { zh: '合计', en: 'all' }, of: () => 1 };
  const statuses = enumValues('plan', '/status').map(
    (status): Measure<Plan> => ({
      title: { zh: enumName('plan', '/status', status, 'zh'), en: status },
      of: ({ front }) => (front.status === status ? 1 : 0),
    }),
  );
  return [all, ...statuses];
}

const stageNames: Readonly<Record<string, { zh: string; en: string }>> = {
  review: { zh: '评审', en: 'review' },
  filing: { zh: '备案', en: 'filing' },
  publication: { zh: '公布', en: 'publication' },
  drill: { zh: '演练', en: 'drill' },
  evaluation: { zh: '评估', en: 'evaluation' },
};

/** Of the stations that have a clock: how many plans have passed, are due, are overdue. */
function lifeTable(corpus: Corpus, today: string): StatTable {
  const steps = planLives(corpus, corpus.plans, today).flatMap((life) =>
    life.steps.filter(({ stage }) => Object.hasOwn(stageNames, stage)),
  );
  const order = Object.keys(stageNames);
  return tally(
    'plans-by-stage',
    { zh: '各环节', en: 'stations of their way' },
    steps,
    {
      title: { zh: '环节', en: 'station' },
      keys: ({ stage }) => [stage],
      label: (stage) => stageNames[stage] ?? { zh: stage, en: stage },
      order: (a, b) => order.indexOf(a) - order.indexOf(b),
    },
    [
      { title: { zh: '已完成', en: 'done' }, of: ({ state }) => (state === 'done' || state === 'later' ? 1 : 0) },
      { title: { zh: '待办', en: 'due' }, of: ({ state }) => (state === 'due' ? 1 : 0) },
      { title: { zh: '已过期', en: 'overdue' }, of: ({ state }) => (state === 'overdue' ? 1 : 0) },
      {
        title: { zh: '不要求', en: 'not asked for' },
        of: ({ state }) => (state === 'not-asked' || state === 'unknown' ? 1 : 0),
      },
    ],
  );
}
