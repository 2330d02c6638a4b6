import type { Severity } from './severity.ts';

/** How firmly a source demands something. */
export type Strength = 'must' | 'should' | 'may';

/**
 * What stands behind a demand. `integrity` is the library contradicting itself;
 * `practice` is good advice without a legal source.
 */
export type Force = 'statute' | 'regulation' | 'integrity' | 'standard' | 'practice';

/** A source that a rule or a profile cites. `law` is an id in the packaged list of sources. */
export interface Basis {
  readonly law: string;
  readonly article?: string;
  readonly strength: Strength;
}

/** The worst severity that each force can carry: a recommended standard never makes an error. */
export const severityCeiling: Readonly<Record<Force, Severity>> = {
  statute: 'error',
  regulation: 'error',
  integrity: 'error',
  standard: 'warn',
  practice: 'info',
};
