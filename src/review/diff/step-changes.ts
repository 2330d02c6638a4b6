import { canonicalText, phoneNumbersIn } from '#corpus';
import type { Plan, Section, Step, Text } from '#model';
import { sameTitle } from '#schemas';
import { type Change, change } from './change.ts';
import { limitKind } from './limit-words.ts';
import { type Matchable, matchAll, outOfOrder } from './match.ts';
import { differing } from './similarity.ts';

interface StepOf extends Matchable {
  readonly step: Step;
  readonly section: Section | undefined;
}

/** The steps: added, dropped, moved, reworded, given to others, with other limits. */
export function stepChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = matchAll(stepsOf(before), stepsOf(after));
  const inPlace = pairs.filter(([was, now]) => was.group === now.group);
  const moved = new Set([...Map.groupBy(inPlace, ([, now]) => now.group).values()].flatMap(movedIn));
  return [
    ...removed.map((one) =>
      change({
        area: 'procedures',
        kind: 'removed',
        place: placeOf(one),
        before: stepWords(one.step),
        at: { before: one.step.span },
        concerns: namesOf(one.step),
      }),
    ),
    ...added.map((one) =>
      change({
        area: 'procedures',
        kind: 'added',
        place: placeOf(one),
        after: stepWords(one.step),
        at: { after: one.step.span },
        concerns: namesOf(one.step),
      }),
    ),
    ...pairs.flatMap(([was, now]) => [...moves(was, now, moved), ...details(was, now)]),
  ];
}

function movedIn(pairs: readonly (readonly [StepOf, StepOf])[]): StepOf[] {
  return [...outOfOrder(pairs, ({ step }) => step.index)];
}

function stepsOf(plan: Plan): StepOf[] {
  return plan.steps.map((step) => {
    const section = plan.sections[step.section];
    const hint = `${namesOf(step).join()} ${step.time?.text ?? ''}`;
    return { step, section, group: groupOf(section), text: canonicalText(step.action), hint };
  });
}

/** Sections are the same by their title and level, whatever their number. */
function groupOf(section: Section | undefined): string {
  return section === undefined ? '' : `${section.level ?? ''} ${sameTitle(section.title)}`;
}

function namesOf({ actors }: Step): string[] {
  return actors.map(({ name }) => name);
}

function placeOf({ step, section }: StepOf): Text {
  const where = section === undefined ? '' : [section.numbering, section.title].filter((part) => part !== '').join(' ');
  const who = namesOf(step).join('、');
  return {
    zh: `${where} 第 ${step.position} 步${who === '' ? '' : `（${who}）`}`.trim(),
    en: `${where} step ${step.position}${who === '' ? '' : ` (${who})`}`.trim(),
  };
}

function stepWords(step: Step): string {
  const time = step.time === null ? '' : `（${step.time.text}）`;
  return `${namesOf(step).join('、')}${time}：${step.action}`;
}

function moves(was: StepOf, now: StepOf, moved: ReadonlySet<StepOf>): Change[] {
  const at = { before: was.step.span, after: now.step.span };
  const concerns = namesOf(now.step);
  if (was.group !== now.group) {
    const from = placeOf(was);
    const to = placeOf(now);
    const says = { zh: `从“${from.zh}”移来`, en: `moved from "${from.en}"` };
    return [
      change({ area: 'procedures', kind: 'moved', place: to, before: from.zh, after: to.zh, says, at, concerns }),
    ];
  }
  if (!moved.has(now)) return [];
  const says = {
    zh: `由第 ${was.step.position} 步移到第 ${now.step.position} 步`,
    en: `moved from step ${was.step.position} to step ${now.step.position}`,
  };
  const found = { before: String(was.step.position), after: String(now.step.position), says, at, concerns };
  return [change({ area: 'procedures', kind: 'moved', place: placeOf(now), ...found })];
}

function details(was: StepOf, now: StepOf): Change[] {
  return [...actorChange(was, now), ...timeChange(was, now), ...wordChange(was, now)];
}

function actorChange(was: StepOf, now: StepOf): Change[] {
  const [old, fresh] = [namesOf(was.step), namesOf(now.step)];
  if (old.toSorted().join('\n') === fresh.toSorted().join('\n')) return [];
  const [from, to] = [old.join('、'), fresh.join('、')];
  const at = { before: was.step.span, after: now.step.span };
  const task = brief(now.step.action);
  const says =
    from === '' || to === ''
      ? { zh: `执行人“${from}”改为“${to}”`, en: `who acts: "${from}" became "${to}"` }
      : { zh: `“${task}”由 ${from} 转给 ${to}`, en: `"${task}" went from ${from} to ${to}` };
  const found = { before: from, after: to, says, at, concerns: [...new Set([...old, ...fresh])] };
  return [change({ area: 'procedures', kind: 'shifted', place: placeOf(now), ...found })];
}

function brief(action: string): string {
  return action.length > 24 ? `${action.slice(0, 24)}…` : action;
}

function timeChange(was: StepOf, now: StepOf): Change[] {
  const [old, fresh] = [was.step.time, now.step.time];
  const isSame = old?.kind === fresh?.kind && old?.seconds === fresh?.seconds;
  if (isSame) return [];
  const before = old?.text ?? null;
  const after = fresh?.text ?? null;
  const kind = limitKind(old === null ? null : old.seconds, fresh === null ? null : fresh.seconds);
  const place = placeOf(now);
  const where = { zh: `${place.zh} 时限`, en: `${place.en} limit` };
  const says = timeWords(before, after, kind);
  const at = { before: was.step.timeSpan ?? was.step.span, after: now.step.timeSpan ?? now.step.span };
  return [change({ area: 'procedures', kind, place: where, before, after, says, at, concerns: namesOf(now.step) })];
}

function timeWords(before: string | null, after: string | null, kind: string): Text {
  const none = { zh: '无时限', en: 'no limit' };
  const verdict =
    kind === 'loosened'
      ? { zh: '，放宽了', en: ', which is looser' }
      : kind === 'tightened'
        ? { zh: '，收紧了', en: ', which is stricter' }
        : { zh: '', en: '' };
  return {
    zh: `“${before ?? none.zh}”改为“${after ?? none.zh}”${verdict.zh}`,
    en: `"${before ?? none.en}" became "${after ?? none.en}"${verdict.en}`,
  };
}

function wordsOf({ action, details: inner }: Step): string {
  return [action, ...inner.map(({ text }) => text)].join('\n');
}

function wordChange(was: StepOf, now: StepOf): Change[] {
  const [old, fresh] = [wordsOf(was.step), wordsOf(now.step)];
  const at = { before: was.step.actionSpan, after: now.step.actionSpan };
  const concerns = namesOf(now.step);
  if (canonicalText(old) === canonicalText(fresh)) return phoneChange(old, fresh, placeOf(now), at, concerns);
  const { before, after } = differing(flat(old), flat(fresh));
  return [change({ area: 'procedures', kind: 'reworded', place: placeOf(now), before, after, at, concerns })];
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Texts that differ in phone numbers alone. */
export function phoneChange(
  old: string,
  fresh: string,
  place: Text,
  at: Change['at'],
  concerns: readonly string[] = [],
): Change[] {
  const [was, now] = [phoneNumbersIn(old), phoneNumbersIn(fresh)];
  if (was.join() === now.join()) return [];
  const gone = was.filter((phone) => !now.includes(phone)).join('、');
  const come = now.filter((phone) => !was.includes(phone)).join('、');
  const says = { zh: `电话“${gone}”改为“${come}”`, en: `phone "${gone}" became "${come}"` };
  return [change({ area: 'phones', kind: 'changed', place, before: gone, after: come, says, at, concerns })];
}
