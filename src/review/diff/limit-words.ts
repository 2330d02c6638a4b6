import type { Duration, StepTime, Text } from '#model';
import { formatDuration } from '#parse';
import type { ChangeKind } from './change.ts';

/** Whether a change of a limit loosens or tightens it; seconds, null where there is no limit at all. */
export function limitKind(before: number | null, after: number | null): ChangeKind {
  if (before === null || after === null) return after === null ? 'loosened' : 'tightened';
  if (before === after) return 'changed';
  return after > before ? 'loosened' : 'tightened';
}

/** Seconds of a limit, or null where none is set. */
export function secondsOf(limit: Pick<Duration, 'seconds'> | StepTime | null): number | null {
  return limit === null ? null : limit.seconds;
}

/** A limit in words, or null where none is set. */
export function limitText(limit: Duration | null): Text | null {
  return limit === null ? null : { zh: formatDuration(limit, 'zh'), en: formatDuration(limit, 'en') };
}
