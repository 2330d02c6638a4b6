export {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  type Compared,
  compareToBaseline,
  readBaseline,
} from './baseline.ts';
export { ceilingOf, type ForceLookup } from './ceiling.ts';
export { type CheckRequest, check, type JudgeRequest, judge } from './check.ts';
export { asUtf8, editBytes, isForeign } from './fix-bytes.ts';
export { type FileFix, planFixes } from './fix-plan.ts';
export { type Judgement, RuleCrash } from './judgement.ts';
export { withFindings } from './narrow.ts';
export { readSettings as ruleLayers } from './read-settings.ts';
export { fileOutputs, type RunElsewhere, type Saying } from './run-rules.ts';
