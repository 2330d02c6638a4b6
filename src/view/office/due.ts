import type { Plan } from '#model';
import { drillClock } from '#schemas';
import type { Lookups } from '../lookups.ts';
import type { DueView } from '../types/office.ts';

/** What falls due, the longest overdue first. The clocks are the profiles'. */
export function dueViews(lookups: Lookups): DueView[] {
  const { corpus, today } = lookups;
  const drills = lastDrills(lookups);
  const dues = [
    ...lookups.plans
      .filter(({ front }) => front.status === 'in-force')
      .flatMap((plan) => planDues(lookups, plan, drills.get(plan) ?? null)),
    ...corpus.registers.supplies.flatMap(({ data }): Omit<DueView, 'overdue'>[] =>
      data.expires === undefined
        ? []
        : [{ what: 'supply', name: `${data.name} ${data.depot ?? ''}`.trim(), plan: null, on: data.expires }],
    ),
  ];
  const soon = monthsAfter(today, 12);
  return dues
    .filter(({ on }) => on <= soon)
    .map((due) => ({ ...due, overdue: due.on < today }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.name < b.name ? -1 : 1));
}

function planDues({ corpus, linkTo }: Lookups, plan: Plan, drilled: string | null): Omit<DueView, 'overdue'>[] {
  const { profile } = corpus.around(plan);
  const { dates } = plan.front;
  const due = (what: DueView['what'], on: string): Omit<DueView, 'overdue'> => ({
    what,
    name: plan.title,
    plan: linkTo(plan),
    on,
  });
  const start = dates?.effective ?? dates?.issued ?? null;
  const evaluated = dates?.evaluated ?? start;
  const from = drilled ?? start;
  const clock = drillClock(profile, { lead: plan.front.lead ?? '', hazards: plan.front.hazards ?? [] });
  return [
    ...(profile.evaluation === undefined || evaluated === null
      ? []
      : [due('evaluation', monthsAfter(evaluated, profile.evaluation.everyMonths))]),
    ...(clock === null || from === null ? [] : [due('drill', monthsAfter(from, clock.everyMonths))]),
    ...(dates?.expires === undefined ? [] : [due('expiry', dates.expires)]),
    ...(profile.filing === undefined || plan.front.filing?.on !== undefined || dates?.issued === undefined
      ? []
      : [due('filing', daysAfter(dates.issued, Math.ceil((profile.filing.withinWorkingDays * 7) / 5)))]),
  ];
}

function lastDrills({ corpus, today }: Lookups): Map<Plan, string> {
  const last = new Map<Plan, string>();
  for (const { data } of corpus.drills) {
    if (data.status === 'planned' || data.status === 'cancelled' || data.date > today) continue;
    for (const written of data.plans) {
      const plan = corpus.planNamed(written, null);
      if (plan !== null && (last.get(plan) ?? '') < data.date) last.set(plan, data.date);
    }
  }
  return last;
}

/** The day so many months after an ISO date; the last of the month where there is no such day. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

function daysAfter(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
