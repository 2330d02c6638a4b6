export { type Confirmation, confirmPlan } from './confirm/confirm-plan.ts';
export { type Due, type DueKind, dueKinds, dueTitles } from './due/due.ts';
export { dueCalendar } from './due/due-calendar.ts';
export { duesUntil } from './due/dues.ts';
export { type LifeStage, type LifeStep, lifeStages, type PlanLife, planLives } from './life/plan-life.ts';
export { type StatTopic, statsOf, statTitles, statTopics, usualTopics } from './stats/stats.ts';
export type { Period, StatRow, StatTable } from './stats/tally.ts';
export { type PlanUse, whoUses } from './who-uses.ts';
