import {
  type BusyStep,
  busySteps,
  type Corpus,
  entryIndex,
  keyOf,
  meaningOf,
  partsOf,
  planGraph,
  pledgesOf,
  type RolePart,
} from '#corpus';
import type { Plan, ResponseLevel, Step } from '#model';
import type { Named } from '#registers';

/** A step that keeps a team busy from the step before it to its limit. */
export interface Task extends BusyStep {
  readonly plan: Plan;
  /** The role or team that the step names. */
  readonly actor: string;
  /** Teams of which one must be there. */
  readonly crew: readonly Named[];
  /** Its one team’s leader leads the role: whether that person is in two places, `load/double-booked` tells. */
  readonly isLedInPerson: boolean;
}

/** More tasks in the same minutes than there are teams for them. */
export interface Shortfall {
  readonly crew: readonly [Named, ...Named[]];
  /** How many of the crew the register says can be called. */
  readonly held: number;
  /** One of each role that is busy then. */
  readonly tasks: readonly [Task, ...Task[]];
  readonly from: number;
  readonly to: number;
}

/** What is taken into the reckoning of minutes. */
export interface Reckoning {
  readonly corpus: Corpus;
  readonly tasksOf: (plan: Plan) => readonly Task[];
}

const levels: readonly ResponseLevel[] = [1, 2, 3, 4];

/**
 * Crews of which plans that start together ask more minutes than they have, the smallest first. A crew stands for any
 * of its teams: two tasks of a crew of two are no shortfall, three are, and so are two beside one of either team alone.
 */
export function* shortfalls(reckoning: Reckoning, plans: readonly Plan[]): Generator<Shortfall> {
  const promised = promisedTwice(reckoning.corpus, plans);
  const tasks = plans.flatMap(reckoning.tasksOf).filter(({ crew }) => !crew.some((team) => promised.has(keyOf(team))));
  const byCrew = Map.groupBy(tasks, ({ crew }) => crewKey(crew));
  const short = new Set<string>();
  for (const own of [...byCrew.values()].toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const [first, ...others] = own[0]?.crew ?? [];
    if (first === undefined || [first, ...others].some((team) => short.has(keyOf(team)))) continue;
    const alone = others.length === 0 ? [] : [first, ...others].flatMap((team) => byCrew.get(crewKey([team])) ?? []);
    const found = shortfallOf(reckoning, [first, ...others], [...own, ...alone]);
    if (found === null) continue;
    for (const team of found.crew) short.add(keyOf(team));
    yield found;
  }
}

function crewKey(crew: readonly Named[]): string {
  return crew.map(keyOf).toSorted().join('\n');
}

function sizeOf([task]: readonly Task[]): number {
  return task?.crew.length ?? 0;
}

function shortfallOf({ corpus }: Reckoning, crew: Shortfall['crew'], tasks: readonly Task[]): Shortfall | null {
  const apart = withoutSuperiors(corpus, tasks);
  if (apart.every(({ isLedInPerson }) => isLedInPerson)) return null;
  const held = crew.filter((team) => entryIndex(corpus.registers).team(team)?.data.available !== false).length;
  for (const level of levels) {
    const crowd = crowdAt(
      apart.filter(({ step }) => (step.level ?? level) === level),
      held,
    );
    if (crowd !== null) return { ...crowd, crew, held };
  }
  return null;
}

/** Teams that the plans promise to one another’s events: `team` tells them. */
function promisedTwice(corpus: Corpus, plans: readonly Plan[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const plan of plans) {
    for (const key of new Set(pledgesOf(corpus)(plan).teams.map(({ team }) => keyOf(team)))) {
      if (seen.has(key)) twice.add(key);
      seen.add(key);
    }
  }
  return twice;
}

/** A plan and its superior are carried out by the same teams: the plan’s own steps count. */
function withoutSuperiors(corpus: Corpus, tasks: readonly Task[]): readonly Task[] {
  const { everySuperior } = planGraph(corpus);
  const above = new Set([...new Set(tasks.map(({ plan }) => plan))].flatMap((plan) => [...everySuperior(plan)]));
  return tasks.filter(({ plan }) => !above.has(plan));
}

/** The first minutes in which roles of at least two plans are busy and more of them than there are teams. */
function crowdAt(tasks: readonly Task[], held: number): Pick<Shortfall, 'tasks' | 'from' | 'to'> | null {
  let busy: readonly Task[] = [];
  for (const task of tasks.toSorted((a, b) => a.from - b.from)) {
    const stillBusy = busy.filter(({ to }) => to > task.from);
    const isSame = ({ plan, actor }: Task): boolean => plan === task.plan && actor === task.actor;
    busy = stillBusy.some(isSame) ? stillBusy : [...stillBusy, task];
    const [first, ...others] = busy;
    if (first === undefined || busy.length <= held || others.every(({ plan }) => plan === first.plan)) continue;
    return { tasks: [first, ...others], from: task.from, to: Math.min(...busy.map(({ to }) => to)) };
  }
  return null;
}

/**
 * The steps of a plan for which it counts on teams: those of a role that has only teams beside who leads it, and those
 * that name a team themselves. A longer limit says by when, not for how long, and binds nobody.
 */
export function tasksIn(corpus: Corpus, plan: Plan, longest: number): readonly Task[] {
  const byActor = new Map<string, Step[]>();
  for (const step of plan.steps) {
    for (const { name } of step.actors) {
      const own = byActor.get(name);
      if (own === undefined) byActor.set(name, [step]);
      else own.push(step);
    }
  }
  return [...byActor].flatMap(([actor, steps]) => {
    const crew = crewOf(corpus, plan, actor);
    if (crew === null) return [];
    const busy = busySteps(steps).filter(({ from, to }) => from < to && to - from <= longest);
    return busy.map((one) => ({ ...one, ...crew, plan, actor }));
  });
}

type Crew = Pick<Task, 'crew' | 'isLedInPerson'>;

function crewOf(corpus: Corpus, plan: Plan, actor: string): Crew | null {
  const role = plan.roles.find(({ name }) => name === actor);
  if (role === undefined) {
    const team = meaningOf(corpus, plan, actor);
    return team?.kind === 'team' ? { crew: [team], isLedInPerson: false } : null;
  }
  const parts = partsOf(corpus, plan).filter((part) => part.role === role && part.how !== 'deputy');
  const working = parts.filter(({ named }) => named?.kind !== 'post');
  const teams = working.flatMap(({ named }) => (named?.kind === 'team' ? named : []));
  // A unit, or a name that nobody knows, can send people whom no register counts.
  if (teams.length === 0 || teams.length < working.length) return null;
  return {
    crew: [...new Map(teams.map((team) => [keyOf(team), team])).values()],
    isLedInPerson: working.some(isLeading),
  };
}

function isLeading({ how, person }: RolePart): boolean {
  return (how === 'lead' || how === 'post') && person !== null;
}
