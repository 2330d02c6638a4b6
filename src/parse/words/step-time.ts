import type { Duration, StepTime } from '#model';
import { readDuration } from './duration.ts';
import { remember } from './remember.ts';

const immediately =
  /^(?:接报后|接到报告后|启动后)?(?:立即|立刻|即刻|即时|马上|immediately|at once|right away|forthwith|now)$/i;
const start = /^T\s*(?:\+\s*0)?$/i;
const after = /^T\s*\+\s*(.+)$/i;
const every = /^(?:每隔?|every|each)\s*(.+?)(?:[一1]次|报告一次|一报|once)?$/i;
const everyOne = /^(?:每个?|every |each )(半)?个?(小时|天|日|周|分钟|hour|day|week|minute)(?:[一1]次)?$/i;
const adverbs: Readonly<Record<string, number>> = { hourly: 3600, daily: 86_400, weekly: 604_800 };
const within =
  /^(?:在|于|应在|须在|限|最迟|最晚|不超过|不晚于|不迟于|within|in|by|under|no later than|at most)?\s*(.+?)\s*(?:之内|以内|内|之前|以前|前)?$/i;
const later = /^(.+?)(?:后|之后|以后)$/;
// “接到报告后10分钟内”: from what the time is counted. Never a number, so that it cannot eat the time itself.
const since = /^[^\d一二两三四五六七八九十半TtPp]{1,16}?(?:后|起|时起)[，, ]?(?=\S)/;
const remark = /[，,；;].*$/;

/** When a step is due: 立即, 10分钟内, T+30分钟, 每2小时, within 10 min, every 2 h; null when `text` says no time. */
export function readStepTime(text: string): StepTime | null {
  return remembered(text, readAnew);
}

/** The same few dozen times stand in thousands of steps. */
const remembered = remember<StepTime | null>();

function readAnew(text: string): StepTime | null {
  const shown = text.trim();
  const written = shown.normalize('NFKC');
  if (written === '' || written.length > 60) return null;
  return (
    readTime(written, shown) ??
    readTime(written.replace(since, ''), shown) ??
    readTime(written.replace(since, '').replace(remark, ''), shown)
  );
}

function readTime(written: string, text: string): StepTime | null {
  if (immediately.test(written)) return { kind: 'immediately', seconds: 0, text };
  if (start.test(written)) return { kind: 'at', seconds: 0, text };
  const moment = after.exec(written)?.[1] ?? later.exec(written)?.[1];
  if (moment !== undefined) return timed('at', readDuration(moment), text);
  const interval = readInterval(written);
  if (interval !== null) return timed('every', interval, text);
  const limit = within.exec(written)?.[1];
  return limit === undefined ? null : timed('within', readDuration(limit), text);
}

function readInterval(written: string): Duration | null {
  const adverb = adverbs[written.toLowerCase()];
  if (adverb !== undefined) return { seconds: adverb };
  const one = everyOne.exec(written);
  if (one !== null) return readDuration(`${one[1] ?? '1'}${one[2] ?? ''}`);
  const several = every.exec(written)?.[1];
  return several === undefined ? null : readDuration(several);
}

function timed(kind: StepTime['kind'], duration: Duration | null, text: string): StepTime | null {
  if (duration === null) return null;
  const { seconds, workingDays } = duration;
  return workingDays === undefined ? { kind, seconds, text } : { kind, seconds, workingDays, text };
}
