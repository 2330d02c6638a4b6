/** Picks one of `count` things; seeded, so that a run can be repeated. */
export type Choose = (count: number) => number;

/** The text of another file of the workspace, or null where there is none. */
export type Others = (file: string) => string | null;

/** Files that were changed, by path. */
export type Changes = ReadonlyMap<string, string>;

/** One kind of single damage to a plan or a record, and the rules of which one must find it. */
export interface Damage {
  readonly name: string;
  readonly rules: readonly string[];
  /** The files that it can be done to; plans when absent. */
  readonly files?: RegExp;
  /** How many times it is done to one file, at different places: for long registers. Once when absent. */
  readonly times?: number;
  /**
   * The damaged text (or several changed files), or null where the file has nothing that could be damaged so. Pure:
   * the same text and choices give the same damage.
   */
  readonly make: (text: string, choose: Choose, others: Others, file: string) => string | Changes | null;
}

/** Where plans lie in the example county. */
export const planFiles = /^(?:county|townships|villages|units|enterprises)\//;

/** A number generator with a seed (mulberry32), as `Choose`. */
export function seeded(seed: number): Choose {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, count);
  };
}

/** A seed from words, so that each damage to each file has its own. */
export function seedOf(...words: readonly string[]): number {
  let hash = 2166136261;
  for (const character of words.join('\n')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}
