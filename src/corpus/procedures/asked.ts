import type { Plan, Profile, ProfileDemand, Section } from '#model';
import { dealsWith, sameTitle } from '#schemas';
import type { PlanContext } from '../corpus.ts';
import { Lately } from '../graph/lately.ts';
import { type StepList, stepLists } from './lists.ts';

export type Procedure = Profile['procedures'][number];

type Around = Pick<PlanContext, 'profile' | 'recognised'>;

/** A procedure that the profile asks for, with the sections in which the plan has it. */
export interface AskedProcedure {
  readonly procedure: Procedure;
  /** Headings that are the procedure, the outermost only. */
  readonly sections: readonly Section[];
  /** The ordered lists under them, without those that only enumerate. */
  readonly lists: readonly StepList[];
}

const known = new Lately<Plan, readonly AskedProcedure[]>();

/** The procedures that a plan of this kind must or should have, found in it. */
export function askedProcedures(plan: Plan, around: Around): readonly AskedProcedure[] {
  const cached = known.get(plan);
  if (cached !== undefined) return cached;
  const hazards = plan.front.hazards ?? [];
  const asked = around.profile.procedures.filter(
    ({ strength, hazards: only }) => strength !== 'may' && (only.length === 0 || dealsWith(hazards, only)),
  );
  const found = asked.map((procedure) => findIn(plan, around, procedure));
  known.set(plan, found);
  return found;
}

function findIn(plan: Plan, { recognised }: Around, procedure: Procedure): AskedProcedure {
  const names = [...procedure.names.zh, ...procedure.names.en].map(sameTitle).filter((name) => name.length > 2);
  const isIts = (section: Section): boolean => {
    if (procedure.each === 'level') return section.level !== null;
    if (procedure.each === 'warning') return section.warning !== null;
    const title = sameTitle(section.title);
    return recognised[section.index] === procedure.section || names.some((name) => title.includes(name));
  };
  const inside = new Set<number>();
  const sections: Section[] = [];
  for (const section of plan.sections) {
    const within = inside.has(section.parent);
    if (!within && !isIts(section)) continue;
    inside.add(section.index);
    if (!within) sections.push(section);
  }
  const lists = stepLists(plan).filter((list) => inside.has(list.section) && !list.isEnumeration);
  return { procedure, sections, lists };
}

/** A step of a procedure in which the profile asks for something that each step must have. */
export interface AskedSteps {
  readonly list: StepList;
  readonly demand: ProfileDemand;
}

/** The lists whose steps must name an actor, or a time, each once with the firmest demand. */
export function listsThatNeed(plan: Plan, around: Around, what: 'actor' | 'time'): readonly AskedSteps[] {
  const found = new Map<StepList, ProfileDemand>();
  for (const { procedure, lists } of askedProcedures(plan, around)) {
    const demand = procedure[what];
    if (demand === undefined || demand.strength === 'may') continue;
    for (const list of lists) {
      const before = found.get(list);
      if (before === undefined || before.strength !== 'must') found.set(list, demand);
    }
  }
  return [...found].map(([list, demand]) => ({ list, demand }));
}

/** How many steps the lists have together. */
export function countSteps(lists: readonly StepList[]): number {
  return lists.reduce((count, { steps }) => count + steps.length, 0);
}
