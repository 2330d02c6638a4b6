export { type Confirmation, confirmPlan } from './confirm/confirm-plan.ts';
