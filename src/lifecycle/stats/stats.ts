import type { Corpus } from '#corpus';
import type { Text } from '#model';
import { drillStats } from './drill-stats.ts';
import { incidentStats } from './incident-stats.ts';
import { localnessStats } from './localness-stats.ts';
import { planStats } from './plan-stats.ts';
import type { Period, StatTable } from './tally.ts';
import { trainingStats } from './training-stats.ts';

/** What can be counted, in the order in which it is shown. */
export const statTopics = ['incidents', 'drills', 'trainings', 'plans', 'localness'] as const;

export type StatTopic = (typeof statTopics)[number];

/** What is shown where no topic is named; the list of every plan is only shown when asked for. */
export const usualTopics: readonly StatTopic[] = statTopics.filter((topic) => topic !== 'localness');

export const statTitles: Readonly<Record<StatTopic, Text>> = {
  incidents: { zh: '突发事件', en: 'incidents' },
  drills: { zh: '演练', en: 'drills' },
  trainings: { zh: '培训', en: 'trainings' },
  plans: { zh: '预案', en: 'plans' },
  localness: { zh: '本地内容', en: 'localness' },
};

/** The tables of one topic. `today` as ISO date. */
export function statsOf(corpus: Corpus, topic: StatTopic, period: Period, today: string): StatTable[] {
  switch (topic) {
    case 'incidents':
      return incidentStats(corpus, period);
    case 'drills':
      return drillStats(corpus, period, today);
    case 'trainings':
      return trainingStats(corpus, period);
    case 'plans':
      return planStats(corpus, today);
    case 'localness':
      return localnessStats(corpus);
  }
}
