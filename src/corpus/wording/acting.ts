import type { Plan } from '#model';
import type { PlanContext } from '../corpus.ts';
import { Lately } from '../graph/lately.ts';

/** Sections of profiles in which a plan says what is done, not why or by whom in general. */
const acting = new Set([
  'response',
  'information-report',
  'first-response',
  'level-response',
  'measures',
  'site-control',
  'self-rescue',
  'evacuation',
  'support-request',
  'warning-response',
  'response-start',
  'key-parts',
]);

const known = new Lately<Plan, Uint8Array>();

/** For each section, whether it says what is done: by its own heading, its level, or that of a section around it. */
function actingSections(plan: Plan, { recognised }: Pick<PlanContext, 'recognised'>): Uint8Array {
  const cached = known.get(plan);
  if (cached !== undefined) return cached;
  const flags = new Uint8Array(plan.sections.length);
  for (const { index, parent, level, warning } of plan.sections) {
    const id = recognised[index] ?? null;
    const around = parent < 0 ? 0 : (flags[parent] ?? 0);
    const own = level !== null || warning !== null || (id !== null && acting.has(id));
    flags[index] = own || (id === null && around === 1) ? 1 : 0;
  }
  known.set(plan, flags);
  return flags;
}

/** Whether a reader in an emergency acts by what stands here: in a step, or under a heading that says what is done. */
export function isActing(
  plan: Plan,
  around: Pick<PlanContext, 'recognised'>,
  { section, step }: { readonly section: number; readonly step: number },
): boolean {
  return step >= 0 || (section >= 0 && actingSections(plan, around)[section] === 1);
}
