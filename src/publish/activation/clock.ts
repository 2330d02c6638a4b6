import { Fault, type StepTime } from '#model';

const written = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})$/;

/** A local moment as people type it, `2026-07-01T03:20` or `2026-07-01 03:20`; a Fault for anything else. */
export function readMoment(text: string): string {
  const normal = text.trim().normalize('NFKC').replace(' ', 'T');
  const match = written.exec(normal);
  if (match !== null && plus(normal, 0) === normal) return normal;
  throw new Fault({
    zh: `“${text}”不是时间。请写成 2026-07-01T03:20。`,
    en: `${text} is no moment; write it as 2026-07-01T03:20.`,
  });
}

/** A moment some seconds later. Local times are reckoned as if in UTC, where no hour is missing or double. */
export function plus(moment: string, seconds: number): string {
  const start = Date.parse(`${moment}:00Z`);
  return Number.isNaN(start) ? moment : new Date(start + seconds * 1000).toISOString().slice(0, 16);
}

/** When a step is due if the level starts at `moment`; null where the plan sets no limit. */
export function dueAt(moment: string, time: StepTime | null): string | null {
  return time === null ? null : plus(moment, time.seconds);
}

/** 03:30, or 7月2日 03:30 on another day than the start. */
export function clockText(moment: string, start: string, language: 'zh' | 'en'): string {
  const [date = '', time = ''] = moment.split('T');
  if (date === start.slice(0, 10)) return time;
  const [, month, day] = date.split('-').map(Number);
  return language === 'zh' ? `${month}月${day}日 ${time}` : `${date} ${time}`;
}

/** 2026年7月1日 03:20. */
export function longText(moment: string, language: 'zh' | 'en'): string {
  const [date = '', time = ''] = moment.split('T');
  const [year, month, day] = date.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日 ${time}` : `${date} ${time}`;
}
