import type { Condition, Interval, Language, Level, Measure } from '#model';
import { formatDuration } from '#parse';
import type { ConditionView, LadderView } from './types/plan.ts';

/** A trigger in the reader's words. */
export function conditionView(condition: Condition, language: Language): ConditionView {
  switch (condition.kind) {
    case 'text':
      return { text: condition.text };
    case 'measure':
      return { text: measureText(condition, language) };
    default:
      return {
        mode: condition.kind,
        of: condition.of.map((part) => conditionView(part, language)),
      };
  }
}

/** Units as they are said; a village head reads 米, not m. */
const spokenUnits: Readonly<Record<string, string>> = {
  m: '米',
  mm: '毫米',
  'mm/h': '毫米/小时',
  'mm/天': '毫米/天',
  'mm/24h': '毫米/24小时',
  km: '公里',
  'm²': '平方米',
  'm³': '立方米',
  'm³/s': '立方米/秒',
  'mg/L': '毫克/升',
};

function unitName(unit: string, language: Language): string {
  return language === 'zh' ? (spokenUnits[unit] ?? unit) : unit;
}

function measureText(measure: Measure, language: Language): string {
  const window = measure.window === undefined ? '' : formatDuration(measure.window, language);
  const range = intervalText(measure.interval, unitName(measure.unit ?? '', language), language);
  if (language === 'en') {
    const where = measure.at === undefined ? '' : ` at ${measure.at}`;
    return `${measure.metric}${where}${window === '' ? '' : ` in ${window}`} ${range}`;
  }
  return `${measure.at ?? ''}${measure.metric}${window === '' ? '' : `（${window}内）`}${range}`;
}

/** 达到 239.2 米、不到 239.9 米: both ends said, since “以上” and “以下” are read both ways. */
function intervalText(interval: Interval, unit: string, language: Language): string {
  const { min, max, minInclusive, maxInclusive } = interval;
  const amount = (number: number): string => ` ${number}${unit === '' ? '' : `\u00a0${unit}`}`;
  const words = {
    zh: { from: minInclusive ? '达到' : '超过', to: maxInclusive ? '不超过' : '不到', join: '、' },
    en: { from: minInclusive ? 'at least' : 'more than', to: maxInclusive ? 'at most' : 'below', join: ',' },
  }[language];
  const parts = [
    ...(min === undefined ? [] : [`${words.from}${amount(min)}`]),
    ...(max === undefined ? [] : [`${words.to}${amount(max)}`]),
  ];
  return parts.join(language === 'zh' ? words.join : `${words.join} `);
}

/** The thresholds of all levels on one scale for each metric and station. */
export function laddersOf(levels: readonly Level[], language: Language): LadderView[] {
  const measured = levels.flatMap(({ level, when }) =>
    when === null ? [] : topMeasures(when).map((measure) => ({ level, measure })),
  );
  const scales = Map.groupBy(measured, ({ measure }) =>
    JSON.stringify([measure.metric, measure.at, measure.window?.seconds, measure.unit]),
  );
  return [...scales.values()]
    .map((steps): LadderView => {
      const { metric, at, window, unit } = steps[0]?.measure ?? { metric: '' };
      return {
        metric,
        at: at ?? null,
        window: window === undefined ? null : formatDuration(window, language),
        unit: unit === undefined ? null : unitName(unit, language),
        rungs: steps.map(({ level, measure: { interval } }) => ({
          level,
          min: interval.min ?? null,
          max: interval.max ?? null,
        })),
      };
    })
    .filter(({ rungs }) => rungs.length > 1);
}

function topMeasures(condition: Condition): Measure[] {
  if (condition.kind === 'measure') return [condition];
  return condition.kind === 'text' ? [] : condition.of.flatMap(topMeasures);
}
