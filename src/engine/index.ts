export { ceilingOf, type ForceLookup } from './ceiling.ts';
export { type CheckRequest, check } from './check.ts';
export { RuleCrash } from './judgement.ts';
