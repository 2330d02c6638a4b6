import type { Plan } from '#model';
import type { Change } from './change.ts';
import { frontChanges } from './front-changes.ts';
import { levelChanges, warningChanges } from './level-changes.ts';
import { reportingChanges, resourceChanges, triggerPlanChanges } from './list-changes.ts';
import { roleChanges } from './role-changes.ts';
import { stepChanges } from './step-changes.ts';
import { wordingChanges } from './wording-changes.ts';

/**
 * What changed in meaning between two versions of one plan, in the order in which officials read it: what it is, the
 * command, thresholds, reporting, resources, procedures, wording. Line breaks, marks and numbering of headings are
 * no change.
 */
export function diffPlans(before: Plan, after: Plan): Change[] {
  return [
    ...frontChanges(before, after),
    ...roleChanges(before, after),
    ...levelChanges(before, after),
    ...warningChanges(before, after),
    ...reportingChanges(before, after),
    ...resourceChanges(before, after),
    ...triggerPlanChanges(before, after),
    ...stepChanges(before, after),
    ...wordingChanges(before, after),
  ];
}
