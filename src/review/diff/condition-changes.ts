import { conditionText } from '#cards';
import { type Condition, type Measure, measuresOf, type Text } from '#model';
import type { ChangeKind } from './change.ts';

/** How a trigger changed. */
export interface ConditionChange {
  readonly kind: ChangeKind;
  readonly before: Text | null;
  readonly after: Text | null;
  readonly says?: Text;
}

/**
 * The changes of a trigger: threshold by threshold where both sides measure the same thing, else as a whole. A level
 * that now starts later is loosened.
 */
export function conditionChanges(before: Condition | null, after: Condition | null): ConditionChange[] {
  const whole = { before: wordsOf(before), after: wordsOf(after) };
  if (whole.before?.zh === whole.after?.zh) return [];
  if (before === null || after === null) return [{ kind: before === null ? 'added' : 'removed', ...whole }];
  const changes = measureChanges(measuresOf(before), measuresOf(after));
  return changes.length > 0 ? changes : [{ kind: 'changed', ...whole }];
}

function wordsOf(condition: Condition | null): Text | null {
  return condition === null ? null : { zh: conditionText(condition, 'zh'), en: conditionText(condition, 'en') };
}

function measureChanges(before: readonly Measure[], after: readonly Measure[]): ConditionChange[] {
  const key = ({ metric, at = '', window, unit = '' }: Measure): string =>
    [metric, at, window?.seconds ?? '', unit].join('\n');
  const old = Map.groupBy(before, key);
  const now = Map.groupBy(after, key);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): ConditionChange[] => {
    const was = old.get(name) ?? [];
    const is = now.get(name) ?? [];
    const words = { before: textsOf(was), after: textsOf(is) };
    if (words.before?.zh === words.after?.zh) return [];
    if (was.length === 0) return [{ kind: 'added', ...words }];
    if (is.length === 0) return [{ kind: 'removed', ...words }];
    return [{ kind: direction(was, is), ...words }];
  });
}

function textsOf(measures: readonly Measure[]): Text | null {
  if (measures.length === 0) return null;
  const words = (language: 'zh' | 'en'): string[] => measures.map((measure) => conditionText(measure, language));
  return { zh: words('zh').join('；'), en: words('en').join('; ') };
}

/** A higher lower bound starts later; where only an upper bound is set (days of supply), a lower one does. */
function direction([was]: readonly Measure[], [is]: readonly Measure[]): ChangeKind {
  const [old, now] = [was?.interval, is?.interval];
  if (old === undefined || now === undefined) return 'changed';
  if (old.min !== undefined && now.min !== undefined && old.min !== now.min)
    return now.min > old.min ? 'loosened' : 'tightened';
  if (old.min === undefined && now.min === undefined && old.max !== undefined && now.max !== undefined)
    return now.max < old.max ? 'loosened' : 'tightened';
  return 'changed';
}
