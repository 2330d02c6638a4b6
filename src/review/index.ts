export { type Change, type ChangeArea, type ChangeKind, changeAreas, type RevisionProcedure } from './diff/change.ts';
export {
  diffFiles,
  type FilePair,
  isEmpty,
  type PlanDiff,
  procedureOf,
  procedureWords,
  type WorkspaceDiff,
} from './diff/diff-files.ts';
export { diffPlans } from './diff/diff-plans.ts';
export { namesChanged, type Touched, touchedBy } from './diff/touched.ts';
export { type GateResult, gate, type ReleasedPlan } from './gate.ts';
export { type ElementSummary, type ReviewSummary, summariseReviews } from './record/agreement.ts';
export {
  type Crosswalk,
  crosswalk,
  elementName,
  elementNamed,
  type ReviewGround,
  reviewTableFor,
} from './record/crosswalk.ts';
export { type Draw, drawExperts } from './record/draw.ts';
export { formWords } from './record/form-words.ts';
export { changedRecordText, newRecordText, type RecordChange } from './record/record-text.ts';
