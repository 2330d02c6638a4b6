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
