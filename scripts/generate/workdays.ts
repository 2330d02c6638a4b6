import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { banner, literal, type Outputs } from './support/generator.ts';

export const name = 'Chinese public holidays and make-up working days';

/** `2026-02-16` → `0216`, by year. */
function byYear(days: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const years: Record<string, string[]> = {};
  for (const day of Object.keys(days).toSorted()) {
    const [year = '', month = '', date = ''] = day.split('-');
    years[year] = [...(years[year] ?? []), `${month}${date}`];
  }
  return years;
}

export function outputs(): Outputs {
  const off = byYear(calendar.holidays);
  const on = byYear(calendar.workdays);
  const years = Object.keys(off).toSorted();
  const rows = years.map((year) => `  ${year}: ${literal({ off: off[year] ?? [], on: on[year] ?? [] })},`);
  const text = `${banner}${type}export const workdayYears: Readonly<Record<number, WorkdayYear>> = {\n${rows.join('\n')}\n};\n`;
  return new Map([['src/schemas/generated/workdays.ts', text]]);
}

const type = `
/** One year as the State Council ordered it; days as month and date: 0216. */
export interface WorkdayYear {
  /** Days off: public holidays, and days off in their place. */
  readonly off: readonly string[];
  /** Saturdays and Sundays on which work is made up. */
  readonly on: readonly string[];
}

`;
