// Days are ISO dates (`2026-05-12`) and are reckoned in UTC, so that no time zone moves them.

const dayMs = 86_400_000;

function partsOf(date: string): readonly [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day so many months after (before, where negative); the last of the month where there is no such day. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** The day so many days after (before, where negative). */
export function daysAfter(date: string, days: number): string {
  const [year, month, day] = partsOf(date);
  return isoOf(Date.UTC(year, month - 1, day + days));
}

/** How many days lie between two days; negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.UTC(...utc(to)) - Date.UTC(...utc(from))) / dayMs);
}

function utc(date: string): [number, number, number] {
  const [year, month, day] = partsOf(date);
  return [year, month - 1, day];
}
