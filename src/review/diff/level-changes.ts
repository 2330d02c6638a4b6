import type { Duration, Level, Plan, Text, Warning } from '#model';
import { type Change, type ChangeArea, change } from './change.ts';
import { conditionChanges } from './condition-changes.ts';
import { keyText, placesOf } from './front-changes.ts';
import { limitKind, limitText, secondsOf } from './limit-words.ts';
import { pairsBy } from './pairs.ts';
import { levelName, warningText } from './scale-words.ts';

/** Response levels: thresholds, who decides, to whom and how soon it is reported, how they end. */
export function levelChanges(before: Plan, after: Plan): Change[] {
  const { both, removed, added } = pairsBy(before.levels, after.levels, ({ level }) => String(level));
  const around = (level: Level): Around => ({
    before,
    after,
    pointer: level.pointer,
    name: levelName(level.level),
    area: 'levels',
  });
  return [
    ...removed.map((level) => whole(around(level), 'removed')),
    ...added.map((level) => whole(around(level), 'added')),
    ...both.flatMap(([was, now]) => levelDetails(was, now, around(now))),
  ];
}

/** Warning levels: thresholds and who issues them. */
export function warningChanges(before: Plan, after: Plan): Change[] {
  const { both, removed, added } = pairsBy(before.warnings, after.warnings, ({ level }) => level);
  const around = ({ pointer, level }: Warning): Around => ({
    before,
    after,
    pointer,
    name: warningText(level),
    area: 'warnings',
  });
  return [
    ...removed.map((warning) => whole(around(warning), 'removed')),
    ...added.map((warning) => whole(around(warning), 'added')),
    ...both.flatMap(([was, now]) => [
      ...triggerChanges(around(now), 'when', was.when, now.when),
      ...textChange(around(now), 'issue', was.issue, now.issue),
    ]),
  ];
}

interface Around {
  readonly before: Plan;
  readonly after: Plan;
  readonly pointer: string;
  readonly name: Text;
  readonly area: ChangeArea;
}

function placeOf({ name, pointer }: Around, field: string): Text {
  const key = keyText(`${pointer}/${field}`);
  return { zh: `${name.zh} ${key.zh}`, en: `${name.en} ${key.en}` };
}

function whole({ before, after, pointer, name, area }: Around, kind: 'added' | 'removed'): Change {
  const says = kind === 'added' ? { zh: '新增这一级', en: 'added' } : { zh: '取消这一级', en: 'removed' };
  return change({ area, kind, place: name, says, at: placesOf(before, after, pointer) });
}

function levelDetails(was: Level, now: Level, around: Around): Change[] {
  return [
    ...triggerChanges(around, 'when', was.when, now.when),
    ...textChange(around, 'decide', was.decide, now.decide),
    ...textChange(around, 'report/to', was.report?.to ?? null, now.report?.to ?? null),
    ...limitChange(around, 'report/phone', was.report?.phone ?? null, now.report?.phone ?? null),
    ...limitChange(around, 'report/written', was.report?.written ?? null, now.report?.written ?? null),
    ...textChange(around, 'stand_down/decide', was.standDown?.decide ?? null, now.standDown?.decide ?? null),
    ...standDownChanges(around, was, now),
  ];
}

function triggerChanges(around: Around, field: string, was: Level['when'], now: Level['when']): Change[] {
  const at = placesOf(around.before, around.after, `${around.pointer}/${field}`);
  return conditionChanges(was, now).map((found) =>
    change({ area: around.area, place: placeOf(around, field), ...laterWords(found), at }),
  );
}

/** Of a threshold one says that the level starts later or sooner, not that it is loose. */
function laterWords(found: ReturnType<typeof conditionChanges>[number]): ReturnType<typeof conditionChanges>[number] {
  const { kind, before, after } = found;
  if (kind !== 'loosened' && kind !== 'tightened') return found;
  const later = kind === 'loosened';
  const says = {
    zh: `“${before?.zh ?? ''}”改为“${after?.zh ?? ''}”，启动${later ? '推迟' : '提前'}了`,
    en: `"${before?.en ?? ''}" became "${after?.en ?? ''}": it starts ${later ? 'later' : 'sooner'}`,
  };
  return { ...found, says };
}

function standDownChanges(around: Around, was: Level, now: Level): Change[] {
  const field = 'stand_down/when';
  const at = placesOf(around.before, around.after, `${around.pointer}/${field}`);
  return conditionChanges(was.standDown?.when ?? null, now.standDown?.when ?? null).map(({ before, after, kind }) => {
    const plain = kind === 'loosened' || kind === 'tightened' ? 'changed' : kind;
    return change({ area: around.area, kind: plain, place: placeOf(around, field), before, after, at });
  });
}

function textChange(around: Around, field: string, was: string | null, now: string | null): Change[] {
  if (was === now) return [];
  const kind = was === null ? 'added' : now === null ? 'removed' : 'changed';
  const at = placesOf(around.before, around.after, `${around.pointer}/${field}`);
  const concerns = [was, now].filter((name) => name !== null);
  return [change({ area: around.area, kind, place: placeOf(around, field), before: was, after: now, at, concerns })];
}

function limitChange(around: Around, field: string, was: Duration | null, now: Duration | null): Change[] {
  if (secondsOf(was) === secondsOf(now)) return [];
  const kind = was === null ? 'added' : now === null ? 'removed' : limitKind(secondsOf(was), secondsOf(now));
  const at = placesOf(around.before, around.after, `${around.pointer}/${field}`);
  const found = { before: limitText(was), after: limitText(now), at };
  return [change({ area: 'reporting', kind, place: placeOf(around, field), ...found, procedure: 'full' })];
}
