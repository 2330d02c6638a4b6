import type { Basis, ProfileDemand } from '#model';

/** The sources of a demand of the profile; what no profile asks for is good practice. */
export function demandBasis(demand: ProfileDemand | undefined): readonly Basis[] {
  return demand?.basis ?? [{ law: 'practice', strength: 'should' }];
}
