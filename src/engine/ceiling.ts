import { type Basis, type Force, lesserSeverity, type Severity, type Strength, severityCeiling } from '#model';

const strengthCeiling: Readonly<Record<Strength, Severity>> = { must: 'error', should: 'warn', may: 'info' };

/** Tells the legal force of a source by its id in the packaged list; what it does not know is practice. */
export type ForceLookup = (law: string) => Force;

/**
 * The worst severity that these sources can carry: statute, regulation and the library's own integrity may be
 * errors, a recommended standard a warning, practice advice; and nothing carries more than its strength.
 */
export function ceilingOf(bases: readonly Basis[], forceOf: ForceLookup): Severity {
  let ceiling: Severity = 'info';
  for (const basis of bases) {
    const allowed = lesserSeverity(severityCeiling[forceOf(basis.law)], strengthCeiling[basis.strength]);
    if (lesserSeverity(ceiling, allowed) === ceiling) ceiling = allowed;
  }
  return ceiling;
}
