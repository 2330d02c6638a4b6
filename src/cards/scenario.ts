import { rememberLately } from '#corpus';
import type { Language, Plan, ResponseLevel, Role, Step } from '#model';
import { type Phase, phaseOf } from './phase.ts';
import { levelName, words } from './words.ts';

/** A situation for which a role has steps: one card each, never one card for everything. */
export interface Scenario {
  /** Part of the card's key: `2`, `warning`, `4-6`. */
  readonly key: string;
  readonly name: string;
  readonly level: ResponseLevel | null;
  /** In the order in which they are to be done. */
  readonly steps: readonly Step[];
}

/**
 * All who act by a plan: the roles that it declares, then whoever else its steps name (a deputy, a village's officer).
 * What nobody declared has still to be done, and who is to do it needs a card and a list of tasks.
 */
export const actingRoles = rememberLately<Plan, readonly Role[]>((plan) => {
  const names = new Set(stepsByActor(plan).keys());
  for (const { name } of plan.roles) names.delete(name);
  return [...plan.roles, ...[...names].map((name): Role => undeclared(name))];
});

function undeclared(name: string): Role {
  return { name, members: [], deputies: [], duties: [], pointer: '' };
}

/** The steps that a role carries out, by its own name or as one of several. */
export function stepsOf(plan: Plan, role: string): readonly Step[] {
  return stepsByActor(plan).get(role) ?? [];
}

const stepsByActor = rememberLately<Plan, ReadonlyMap<string, readonly Step[]>>(({ steps }) => {
  const byActor = new Map<string, Step[]>();
  for (const step of steps) {
    for (const { name } of step.actors) {
      const own = byActor.get(name);
      if (own === undefined) byActor.set(name, [step]);
      else if (own.at(-1) !== step) own.push(step);
    }
  }
  return byActor;
});

/**
 * The situations in which a role acts. Each level takes its own steps and those of reporting and first response,
 * in the order of time. A plan without levels makes one card in the order of its text, and one for each procedure that
 * it tells apart from others under one heading: leak, fire, someone hurt.
 */
export function scenariosOf(plan: Plan, role: string, language: Language): Scenario[] {
  const steps = stepsOf(plan, role).filter((step) => phaseOf(step.section, plan) !== 'after');
  if (steps.length === 0) return [];
  const levels = levelsOf(plan);
  if (levels.length === 0) return withoutLevels(plan, steps, language);
  const { warning, start, response, byLevel } = sorted(plan, steps);
  const atLevels = levels.flatMap((level): Scenario[] => {
    const own = byLevel.get(level);
    if (own === undefined) return [];
    const together = inTime([...unrepeated(start, own), ...own]);
    return [{ key: String(level), name: levelName(level, language), level, steps: together }];
  });
  return [
    ...(warning.length === 0 ? [] : [scenario('warning', words.warning[language], warning)]),
    ...(atLevels.length > 0 || start.length === 0 ? [] : [scenario('report', words.always[language], start)]),
    ...atLevels,
    ...procedures(plan, response),
  ];
}

/** Steps of a plan with levels by when they are done: each list in the order of the text. */
interface Sorted extends Readonly<Record<Phase, Step[]>> {
  readonly byLevel: ReadonlyMap<ResponseLevel, readonly Step[]>;
}

function sorted(plan: Plan, steps: readonly Step[]): Sorted {
  const byLevel = new Map<ResponseLevel, Step[]>();
  const lists: Sorted = { warning: [], start: [], response: [], after: [], byLevel };
  for (const step of steps) {
    if (step.level === null) lists[phaseOf(step.section, plan)].push(step);
    else {
      const own = byLevel.get(step.level);
      if (own === undefined) byLevel.set(step.level, [step]);
      else own.push(step);
    }
  }
  return lists;
}

/** The procedures among which whoever starts the plan chooses, by their headings; none where it has levels. */
export function proceduresToChoose(plan: Plan): string[] {
  if (plan.steps.some(({ level }) => level !== null)) return [];
  return [...sectionsApart(plan)].sort((a, b) => a - b).map((section) => plan.sections[section]?.title ?? '');
}

/** Whether a step is done in a procedure: it stands in it, or in none of those that are told apart. */
export function isInProcedure({ section }: Step, procedure: string | null, plan: Plan): boolean {
  return procedure === null || !sectionsApart(plan).has(section) || plan.sections[section]?.title === procedure;
}

function withoutLevels(plan: Plan, steps: readonly Step[], language: Language): Scenario[] {
  const apart = sectionsApart(plan);
  const general = steps.filter(({ section }) => !apart.has(section));
  const duty: Scenario = { key: 'duty', name: words.duty[language], level: null, steps: general };
  return [
    ...(general.length === 0 ? [] : [duty]),
    ...procedures(
      plan,
      steps.filter(({ section }) => apart.has(section)),
    ),
  ];
}

/** Sections with steps that stand beside one another under a chapter of the response: each is for another event. */
const sectionsApart = rememberLately<Plan, ReadonlySet<number>>((plan) => {
  const acting = [...new Set(plan.steps.map(({ section }) => section))];
  const nested = acting.filter((section) => {
    const { depth = 0, parent = -1 } = plan.sections[section] ?? {};
    return depth >= 3 && phaseOf(parent, plan) === 'response';
  });
  const groups = Map.groupBy(nested, (section) => plan.sections[section]?.parent);
  return new Set([...groups.values()].filter(({ length }) => length > 1).flat());
});

const reports = /报|report/i;

/**
 * Steps of reporting that hold for every level. A report that recurs in general gives way to the level's own interval:
 * two of them on one card would contradict each other.
 */
function unrepeated(start: readonly Step[], own: readonly Step[]): readonly Step[] {
  const recurs = (step: Step): boolean => step.time?.kind === 'every' && reports.test(step.action);
  return own.some(recurs) ? start.filter((step) => !recurs(step)) : start;
}

/** The levels that have steps, the highest first. */
const levelsOf = rememberLately<Plan, readonly ResponseLevel[]>(({ steps }) =>
  [...new Set(steps.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b),
);

function scenario(key: string, name: string, steps: readonly Step[]): Scenario {
  return { key, name, level: null, steps: inTime(steps) };
}

/** Other procedures of the response, each under its own heading. */
function procedures(plan: Plan, steps: readonly Step[]): Scenario[] {
  return [...Map.groupBy(steps, ({ section }) => section)].map(([section, own]) => {
    const heading = plan.sections[section];
    return scenario(`s${section}`, heading?.title ?? '', own);
  });
}

/** By the time at which each is due; what recurs comes last, what has no time keeps its place in the text. */
export function inTime(steps: readonly Step[]): Step[] {
  if (steps.length < 2) return [...steps];
  const due = dueTimes(steps);
  if (due.every((time, at) => at === 0 || time >= (due[at - 1] ?? 0))) return [...steps];
  const dueOf = new Map(steps.map((step, at) => [step, due[at] ?? 0]));
  return [...steps].sort((a, b) => (dueOf.get(a) ?? 0) - (dueOf.get(b) ?? 0));
}

function dueTimes(steps: readonly Step[]): number[] {
  let last = 0;
  let list = -1;
  return steps.map((step) => {
    if (step.list !== list) last = 0;
    list = step.list;
    if (step.time !== null) last = step.time.kind === 'every' ? recurring + step.time.seconds : step.time.seconds;
    return last;
  });
}

const recurring = 1e9;
