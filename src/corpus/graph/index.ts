export { type BusyStep, type BusyTime, busySteps, busyTimes, sharedTime } from './busy.ts';
export { type Duty, dutiesIn } from './duties.ts';
export { type EntryIndex, entryIndex } from './entries.ts';
export { Lately, rememberLately } from './lately.ts';
export { ownPlans } from './own-plans.ts';
export {
  keyOf,
  meaningOf,
  type Part as RolePart,
  type PartKind,
  partsOf,
  partsOfUnit,
  personOf,
  unitOf,
} from './parts.ts';
export { identify, type PersonalPart, personalParts } from './people.ts';
export { placeOf } from './place.ts';
export { type FirmLink, isFirm, type LinkKind, type PlanGraph, type PlanLink, planGraph } from './plan-graph.ts';
export { type Band, bandOrder, type MapEdge, type MapNode, type PlanMap, planMap } from './plan-map.ts';
export { type Pledges, pledgesOf, type Stock, type SupplyPledge, type TeamPledge } from './pledges.ts';
export { kindsOf, type Reference, references } from './references.ts';
export { remember } from './remember.ts';
export { type SharedRung, sharedRungs } from './shared-ladders.ts';
export { canStart, groupsToReckon, type StartGroup, startedWith, startGroups } from './starting.ts';
