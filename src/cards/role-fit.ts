import type { Role } from '#model';
import { rowsHeight, shortCallsHeight } from './block-height.ts';
import { namedFor } from './callees.ts';
import { bodyHeight, overflowFinder, type TextOverflow } from './layout.ts';
import type { PlanReader } from './reader.ts';
import { handOver, roleBlocks, roleScenariosOf, rowsOf } from './role-card.ts';
import type { Scenario } from './scenario.ts';
import { blockGap, type CardSize } from './size.ts';

/** A role's card that does not fit on its paper, and by what. */
export interface RoleOverflow {
  readonly role: string;
  readonly scenario: string;
  readonly overflow: TextOverflow;
}

/** The role cards of a plan that do not fit on the paper; only what stands on them is made, not the cards. */
export function* roleOverflows(reader: PlanReader, paper: CardSize): Iterable<RoleOverflow> {
  const overflowOf = overflowFinder('role', paper);
  for (const { role, scenarios } of roleScenariosOf(reader)) {
    for (const scenario of scenarios) {
      if (surelyFits(role, scenario, reader, paper)) continue;
      const overflow = overflowOf(roleBlocks(role, scenario, reader));
      if (overflow !== null) yield { role: role.name, scenario: scenario.name, overflow };
    }
  }
}

/** Heights are summed in another order than those of blocks, in millimetres. */
const rounding = 0.01;

/** Whether front and back have room even with everyone counted as often as named: most cards are far from full. */
function surelyFits(role: Role, scenario: Scenario, reader: PlanReader, paper: CardSize): boolean {
  const room = bodyHeight(paper) - rounding;
  if (rowsHeight(rowsOf(scenario.steps, reader), paper) > room) return false;
  const called = namedFor(role, scenario, reader);
  const rest = rowsHeight(handOver(role, scenario.level, reader), paper);
  return called.length > 0 && shortCallsHeight(called, paper) + blockGap + rest <= room;
}
