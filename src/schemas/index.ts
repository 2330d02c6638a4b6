export { actionsIn, lastingActions, loneActIn } from './action-kinds.ts';
export { type Division, divisionsNamed, divisionsStarting, findDivisions } from './divisions.ts';
export { type Coordinates, isPhone, readCoordinates, readDate } from './formats.ts';
export { boilerplate } from './generated/boilerplate.ts';
export { type GradeMetric, type GradeStandard, gradeStandards } from './generated/grades.ts';
export { type Hazard, hazards } from './generated/hazards.ts';
export { type ProfileFamily, profileFamilies } from './generated/profiles.ts';
export type { ReportLimits } from './generated/report-limits.ts';
export { type ReviewTable, type ReviewTableElement, reviewTables } from './generated/review-elements.ts';
export { type Source, sources } from './generated/sources.ts';
export { type Capability, capabilities, type HazardChain, hazardChains } from './generated/tasks.ts';
export type { ValidatedName } from './generated/validators.js';
export { type Wording, wording } from './generated/wording.ts';
export { dealsWith, findHazards, hazardLine } from './hazards.ts';
export {
  type Description,
  describe,
  enumName,
  enumValues,
  formatOf,
  keyMeaning,
  keyName,
  keysAt,
  schemaNames,
  typeOf,
  visibilityOf,
} from './names.ts';
export { editDistance, nearestWord } from './nearest-word.ts';
export { chosenFamilies } from './profile/families.ts';
export { drillClock, type ProfileChoice, profileFor } from './profile/profile-for.ts';
export {
  everySection,
  missingSections,
  type PlanOutline,
  recogniseRole,
  recogniseSection,
  sameTitle,
} from './profile/recognise.ts';
export { type Read, type ReadDocument, type ReadEntry, type ReadList, readAs, readListAs } from './read-as.ts';
export type { RawData } from './reading.ts';
export { refKindWords } from './ref-kind-words.ts';
export { refsIn, type WrittenRef } from './refs.ts';
export { reportLimitsFor } from './report-limits.ts';
export type { RefKind, Visibility } from './shape.ts';
export { countsWith, findSource, forceOf, isVerified } from './sources.ts';
export { addWorkingDays, isWorkingDay, workingDayYears } from './working-days.ts';
