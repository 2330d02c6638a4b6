import type { Condition, Interval, Language, Measure } from '#model';
import { formatDuration } from '#parse';

const joints = { all: { zh: '，且', en: ' and ' }, any: { zh: '；或', en: '; or ' } };

/** A trigger in words: 安和站河道水位 ≥ 218.5 m；或 死亡失踪人数 10 至 30 以下. */
export function conditionText(condition: Condition, language: Language): string {
  if (condition.kind === 'text') return condition.text;
  if (condition.kind === 'measure') return measureText(condition, language);
  return condition.of.map((part) => conditionText(part, language)).join(joints[condition.kind][language]);
}

function measureText(measure: Measure, language: Language): string {
  const { at = '', window, metric, unit = '' } = measure;
  const during = window === undefined ? '' : formatDuration(window, language);
  const subject = language === 'zh' ? `${at}${during}${metric}` : [at, during, metric].filter(Boolean).join(' ');
  return `${subject} ${intervalText(measure.interval)}${unit === '' ? '' : ` ${unit}`}`;
}

/** An interval as a sign and a number, or two numbers. */
function intervalText({ min, max, minInclusive, maxInclusive }: Interval): string {
  if (min !== undefined && max !== undefined) return `${min}–${max}`;
  if (min !== undefined) return `${minInclusive ? '≥' : '>'} ${min}`;
  return max === undefined ? '' : `${maxInclusive ? '≤' : '<'} ${max}`;
}
