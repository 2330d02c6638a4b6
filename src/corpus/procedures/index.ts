export { type AskedProcedure, type AskedSteps, askedProcedures, countSteps, listsThatNeed } from './asked.ts';
export { type StepList, stepLists } from './lists.ts';
