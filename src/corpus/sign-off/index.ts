export { canonicalText, phoneNumbersIn } from './canonical-text.ts';
export {
  changesSince,
  countedKinds,
  fingerprintPlan,
  type PartChange,
  type PlanFingerprint,
} from './fingerprint-plan.ts';
export { type PlanPart, planParts, type SignedKind, signedKinds } from './plan-parts.ts';
export { conflictOf, declaresNone, expertNamed, type ReviewState, reviewState, type SignOff } from './sign-offs.ts';
