const dayLength = 86_400_000;

function partsOf(iso: string): readonly [number, number, number] {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function timeOf(iso: string): number {
  const [year, month, day] = partsOf(iso);
  return Date.UTC(year, month - 1, day);
}

/** The day so many days after (or before) an ISO date. */
export function addDays(iso: string, days: number): string {
  return isoOf(timeOf(iso) + days * dayLength);
}

/** Days from one ISO date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayLength);
}

/** The same day so many months later; a day that the month lacks is its last: 31 January and a month is 28 February. */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = partsOf(iso);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** Day of the week of an ISO date: 0 Sunday to 6 Saturday. */
export function weekday(iso: string): number {
  return new Date(timeOf(iso)).getUTCDay();
}
