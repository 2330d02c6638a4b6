import type { Plan, Role, Step } from '#model';
import type { Named } from '#registers';
import { actionsIn } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { keyOf, meaningOf, type Part, partsOf, unitOf } from './parts.ts';
import { remember } from './remember.ts';

/** Something that a plan asks of a unit that does not lead it: a part in a role, or a step that names the unit. */
export interface Duty {
  readonly plan: Plan;
  readonly unit: Named;
  readonly from: { readonly kind: 'role'; readonly part: Part } | { readonly kind: 'step'; readonly step: Step };
  /** Kinds of action that are asked for; what any unit does (to report, to be on duty) is not counted. */
  readonly actions: () => ReadonlySet<string>;
  /** Whether the unit has the task alone or leads it. */
  readonly isLed: boolean;
}

/** What any plan does; to report or to be on duty is nobody's special task. */
const common: ReadonlySet<string> = new Set(['report', 'duty', 'consult', 'notify', 'publish', 'watch']);

/** What a plan asks of units, in its order. */
export function dutiesIn(corpus: Corpus, plan: Plan): Duty[] {
  const { lead } = plan.front;
  const leader = lead === undefined ? null : meaningOf(corpus, plan, lead, ['unit']);
  const found = [
    ...partsOf(corpus, plan).flatMap((part) => ofPart(part)),
    ...plan.steps.flatMap((step) => ofStep(corpus, plan, step)),
  ];
  return found.filter(({ unit }) => leader === null || keyOf(unit) !== keyOf(leader));
}

function ofPart(part: Part): Duty[] {
  const { plan, role, how, unit } = part;
  if (unit === null || how === 'deputy') return [];
  return [{ plan, unit, from: { kind: 'role', part }, actions: () => ofRole(role), isLed: how !== 'member' }];
}

function ofStep(corpus: Corpus, plan: Plan, step: Step): Duty[] {
  return step.actors.flatMap(({ name }) => {
    if (plan.roles.some((role) => role.name === name)) return [];
    const named = meaningOf(corpus, plan, name);
    const unit = named === null ? null : unitOf(corpus, named);
    return unit === null
      ? []
      : [{ plan, unit, from: { kind: 'step', step }, actions: () => special(step.action), isLed: false }];
  });
}

const ofRole = remember((role: Role) => special(`${role.name} ${role.duties.join(' ')}`));

function special(text: string): ReadonlySet<string> {
  return new Set([...actionsIn(text)].filter((action) => !common.has(action)));
}
