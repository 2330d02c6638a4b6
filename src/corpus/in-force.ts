import type { Plan } from '#model';

/** Whether a plan's clocks run: it is in force (or approved to be), neither a draft nor replaced. */
export function isRunning({ front: { status } }: Plan): boolean {
  return status === 'in-force' || status === 'approved';
}
