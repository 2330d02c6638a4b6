import { type Hazard, hazards } from './generated/hazards.ts';

const byId = new Map(hazards.map((hazard) => [hazard.id, hazard]));
const byName = new Map<string, readonly Hazard[]>();
for (const hazard of hazards) {
  for (const name of new Set([hazard.id, hazard.zh, hazard.en.toLowerCase(), ...hazard.aliases])) {
    byName.set(name, [...(byName.get(name) ?? []), hazard]);
  }
}

/** The hazards of the packaged vocabulary that a word means; 防汛抗旱 means two. */
export function findHazards(written: string): readonly Hazard[] {
  const word = written.trim();
  return byName.get(word) ?? byName.get(word.toLowerCase()) ?? [];
}

/** The hazard and what holds it, outwards: debris-flow, geohazard. */
export function hazardLine(id: string): readonly string[] {
  const hazard = byId.get(id);
  if (hazard === undefined) return [];
  return hazard.parent === undefined ? [id] : [id, ...hazardLine(hazard.parent)];
}

/** Whether one of the hazards that a plan names is, or lies within, one of these (ids of the vocabulary). */
export function dealsWith(written: readonly string[], ids: readonly string[]): boolean {
  return written.some((word) => findHazards(word).some(({ id }) => hazardLine(id).some((each) => ids.includes(each))));
}
