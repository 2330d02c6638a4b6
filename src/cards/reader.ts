import { type EntryIndex, entryIndex, type PlanContext } from '#corpus';
import type { Language, Plan } from '#model';
import { visibilityOf } from '#schemas';
import type { Audience } from './card.ts';

/** One plan as a card for one audience reads it. */
export interface PlanReader {
  readonly plan: Plan;
  readonly around: PlanContext;
  readonly audience: Audience;
  readonly language: Language;
}

/** Prepares the reading of one plan with what surrounds it. */
export function readerOf(plan: Plan, around: PlanContext, audience: Audience): PlanReader {
  const language = around.settings.locale?.toLowerCase().startsWith('en') === true ? 'en' : 'zh';
  return { plan, around, audience, language };
}

/** The plan that was looked at last in each workspace; more need not be kept. */
const latest = new WeakMap<PlanContext['names'], PlanReader>();

/** The office's reading of a plan, the same for all rules that look at one plan after the other. */
export function officeReader(plan: Plan, around: PlanContext): PlanReader {
  const last = latest.get(around.names);
  if (last?.plan === plan) return last;
  const reader = readerOf(plan, around, 'internal');
  latest.set(around.names, reader);
  return reader;
}

/** The rows of the registers by the names that mean them. */
export function entriesOf({ around }: PlanReader): EntryIndex {
  return entryIndex(around.registers);
}

type FieldRegister = 'units' | 'posts' | 'teams' | 'depots' | 'shelters' | 'risks' | 'contacts';

/** Whether this audience may see a field of a register. */
export function maySee(audience: Audience, register: FieldRegister, field: string): boolean {
  return audience === 'internal' || visibilityOf(register, `/${field}`) === 'public';
}
