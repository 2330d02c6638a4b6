import { addDays, weekday } from '#parse';
import { workdayYears } from './generated/workdays.ts';

const years = Object.keys(workdayYears).map(Number);

/** The years whose Chinese public holidays and make-up working days are known. */
export const workingDayYears = { first: Math.min(...years), last: Math.max(...years) } as const;

/** Whether an ISO date is a working day in China; null outside the years that are known. */
export function isWorkingDay(iso: string): boolean | null {
  const year = workdayYears[Number(iso.slice(0, 4))];
  if (year === undefined) return null;
  const day = iso.slice(5, 7) + iso.slice(8, 10);
  if (year.off.includes(day)) return false;
  return year.on.includes(day) || (weekday(iso) !== 0 && weekday(iso) !== 6);
}

/**
 * The last day of a limit of so many working days (工作日): the day itself does not count. Null where the limit
 * reaches outside the years that are known.
 */
export function addWorkingDays(from: string, days: number): string | null {
  const key = `${from} ${days}`;
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  const day = reckon(from, days);
  if (reckoned.size >= mostReckoned) reckoned.clear();
  reckoned.set(key, day);
  return day;
}

const mostReckoned = 1000;
const reckoned = new Map<string, string | null>();

function reckon(from: string, days: number): string | null {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    const isWorking = isWorkingDay(day);
    if (isWorking === null) return null;
    if (isWorking) left -= 1;
  }
  return day;
}
