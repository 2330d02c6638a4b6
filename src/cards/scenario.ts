import { remember } from '#corpus';
import type { Language, Plan, ResponseLevel, Role, Section, Step } from '#model';
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

type Phase = 'warning' | 'start' | 'response' | 'after';

const phaseWords: readonly (readonly [Phase, RegExp])[] = [
  ['after', /后期|善后|恢复|重建|终止|解除|评估|保障|管理|附则|recovery|afterwards|stand.?down|review|maintenance/i],
  ['start', /信息|报告|接报|先期|启动|报警|report|first response|activation|alarm/i],
  ['warning', /预警|监测|预防|风险|巡查|warning|monitor|prevention|prepared/i],
];

const phases = remember<Plan, Map<number, Phase>>(() => new Map());

/** What phase a section belongs to, by its own heading or the nearest one around it that says so. */
function phaseOf(section: number, plan: Plan): Phase {
  const known = phases(plan);
  const phase = known.get(section) ?? findPhase(section, plan);
  known.set(section, phase);
  return phase;
}

function findPhase(section: number, plan: Plan): Phase {
  let here: Section | undefined = plan.sections[section];
  while (here !== undefined) {
    const { title, level, warning, parent } = here;
    if (level !== null) return 'response';
    if (warning !== null) return 'warning';
    const phase = phaseWords.find(([, pattern]) => pattern.test(title))?.[0];
    if (phase !== undefined) return phase;
    here = plan.sections[parent];
  }
  return 'response';
}

const acting = new WeakMap<Plan, readonly Role[]>();

/**
 * All who act by a plan: the roles that it declares, then whoever else its steps name (a deputy, a village's officer).
 * What nobody declared has still to be done, and who is to do it needs a card and a list of tasks.
 */
export function actingRoles(plan: Plan): readonly Role[] {
  const known = acting.get(plan);
  if (known !== undefined) return known;
  const names = new Set(plan.steps.flatMap(({ actors }) => actors.map(({ name }) => name)));
  for (const { name } of plan.roles) names.delete(name);
  const roles = [...plan.roles, ...[...names].map((name): Role => undeclared(name))];
  acting.set(plan, roles);
  return roles;
}

function undeclared(name: string): Role {
  return { name, members: [], deputies: [], duties: [], pointer: '' };
}

/** The steps that a role carries out, by its own name or as one of several. */
export function stepsOf(plan: Plan, role: string): readonly Step[] {
  return stepsByActor(plan).get(role) ?? [];
}

const stepsByActor = remember<Plan, ReadonlyMap<string, readonly Step[]>>(({ steps }) => {
  const byActor = new Map<string, Step[]>();
  for (const step of steps) {
    for (const name of new Set(step.actors.map((actor) => actor.name))) {
      const own = byActor.get(name) ?? [];
      own.push(step);
      byActor.set(name, own);
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
  const start = steps.filter((step) => step.level === null && phaseOf(step.section, plan) === 'start');
  const warning = steps.filter((step) => step.level === null && phaseOf(step.section, plan) === 'warning');
  const rest = steps.filter((step) => step.level === null && phaseOf(step.section, plan) === 'response');
  const atLevels = levels.flatMap((level): Scenario[] => {
    const own = steps.filter((step) => step.level === level);
    if (own.length === 0) return [];
    return [
      {
        key: String(level),
        name: levelName(level, language),
        level,
        steps: inTime([...unrepeated(start, own), ...own]),
      },
    ];
  });
  return [
    ...(warning.length === 0 ? [] : [scenario('warning', words.warning[language], warning)]),
    ...(atLevels.length > 0 || start.length === 0 ? [] : [scenario('report', words.always[language], start)]),
    ...atLevels,
    ...procedures(plan, rest),
  ];
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

const apartByPlan = new WeakMap<Plan, ReadonlySet<number>>();

/** Sections with steps that stand beside one another under a chapter of the response: each is for another event. */
function sectionsApart(plan: Plan): ReadonlySet<number> {
  const known = apartByPlan.get(plan);
  if (known !== undefined) return known;
  const acting = [...new Set(plan.steps.map(({ section }) => section))];
  const nested = acting.filter((section) => {
    const { depth = 0, parent = -1 } = plan.sections[section] ?? {};
    return depth >= 3 && phaseOf(parent, plan) === 'response';
  });
  const groups = Map.groupBy(nested, (section) => plan.sections[section]?.parent);
  const apart = new Set([...groups.values()].filter(({ length }) => length > 1).flat());
  apartByPlan.set(plan, apart);
  return apart;
}

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
const levelsOf = remember<Plan, readonly ResponseLevel[]>(({ steps }) =>
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
  let last = 0;
  let list = -1;
  const due = new Map<Step, number>();
  for (const step of steps) {
    if (step.list !== list) last = 0;
    list = step.list;
    if (step.time !== null) last = step.time.kind === 'every' ? recurring + step.time.seconds : step.time.seconds;
    due.set(step, last);
  }
  return [...steps].sort((a, b) => (due.get(a) ?? 0) - (due.get(b) ?? 0));
}

const recurring = 1e9;
