export { type EntryIndex, entryIndex } from './entries.ts';
export { keyOf, meaningOf, type Part, type PartKind, partsOf, partsOfUnit, personOf, unitOf } from './parts.ts';
export { placeOf } from './place.ts';
export { type FirmLink, isFirm, type LinkKind, type PlanGraph, type PlanLink, planGraph } from './plan-graph.ts';
export { kindsOf, type Reference, references } from './references.ts';
export { remember } from './remember.ts';
export { canStart, type StartGroup, startedWith, startGroups } from './starting.ts';
