export { ceilingOf, type ForceLookup } from './ceiling.ts';
export { type CheckRequest, check, type JudgeRequest, judge } from './check.ts';
export { type Judgement, RuleCrash } from './judgement.ts';
