/** Keyed things of two versions side by side. */
export interface Pairs<Thing> {
  readonly both: readonly (readonly [Thing, Thing])[];
  readonly removed: readonly Thing[];
  readonly added: readonly Thing[];
}

/** Pairs the things of two lists by their key; of two with one key the first counts. */
export function pairsBy<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  key: (thing: Thing) => string,
): Pairs<Thing> {
  const old = new Map(before.map((thing) => [key(thing), thing]));
  const now = new Map(after.map((thing) => [key(thing), thing]));
  return {
    both: [...now].flatMap(([name, thing]) => {
      const was = old.get(name);
      return was === undefined ? [] : [[was, thing] as const];
    }),
    removed: [...old].flatMap(([name, thing]) => (now.has(name) ? [] : [thing])),
    added: [...now].flatMap(([name, thing]) => (old.has(name) ? [] : [thing])),
  };
}

/** What is in one list of names and not in the other. */
export function namesBetween(
  before: readonly string[],
  after: readonly string[],
): { readonly removed: string[]; readonly added: string[] } {
  return {
    removed: before.filter((name) => !after.includes(name)),
    added: after.filter((name) => !before.includes(name)),
  };
}
