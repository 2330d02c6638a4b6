export { type Confirmation, confirmPlan } from './confirm/confirm-plan.ts';
export { type LifeStage, type LifeStep, lifeStages, type PlanLife, planLives } from './life/plan-life.ts';
